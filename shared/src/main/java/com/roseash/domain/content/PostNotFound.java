package com.roseash.domain.content;

import org.springframework.http.HttpStatus;

/** There is no such post or page. */
public final class PostNotFound extends ContentException {

	public PostNotFound(String message) {
		super(HttpStatus.NOT_FOUND, message);
	}

}
