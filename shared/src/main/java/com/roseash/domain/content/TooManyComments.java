package com.roseash.domain.content;

import org.springframework.http.HttpStatus;

/** A post or page has as many comments as it can have. */
public final class TooManyComments extends ContentException {

	public TooManyComments(String message) {
		super(HttpStatus.CONFLICT, message);
	}

}
