package com.roseash.domain.relations;

import org.springframework.http.HttpStatus;

/** A thing cannot be related to itself. */
public final class SelfRelation extends RelationException {

	private final String id;

	SelfRelation(String id) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, "Nothing can be related to itself.");
		this.id = id;
	}

	/** The thing. */
	public String id() {
		return this.id;
	}

}
