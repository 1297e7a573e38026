package com.roseash.domain.content;

import org.springframework.http.HttpStatus;

/** There is no such comment on that post or page. */
public final class CommentNotFound extends ContentException {

	public CommentNotFound(String message) {
		super(HttpStatus.NOT_FOUND, message);
	}

}
