package com.roseash.domain.relations;

import org.springframework.http.HttpStatus;

/** The relation would lead round in a circle. */
public final class CircularRelation extends RelationException {

	public CircularRelation(String message) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, message);
	}

}
