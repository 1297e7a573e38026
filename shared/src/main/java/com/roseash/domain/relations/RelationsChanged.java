package com.roseash.domain.relations;

import org.springframework.http.HttpStatus;

/** Somebody else related the thing otherwise in the meantime. */
public final class RelationsChanged extends RelationException {

	public RelationsChanged(String message) {
		super(HttpStatus.CONFLICT, message);
	}

}
