package com.roseash.domain.relations;

import org.springframework.http.HttpStatus;

/** The one thing cannot be related to the other in that way. */
public final class NotACandidate extends RelationException {

	public NotACandidate(String message) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, message);
	}

}
