package com.roseash.domain.content;

import org.springframework.http.HttpStatus;

/** There is no page of such an author. */
public final class NoSuchAuthor extends ContentException {

	public NoSuchAuthor(String message) {
		super(HttpStatus.NOT_FOUND, message);
	}

}
