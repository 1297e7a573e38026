package com.roseash.domain.content;

import org.springframework.http.HttpStatus;

/** Nobody introduced an author of that handle. */
public final class AuthorNotFound extends ContentException {

	public AuthorNotFound(String message) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, message);
	}

}
