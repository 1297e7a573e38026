package com.roseash.domain.content;

import org.springframework.http.HttpStatus;

/** Nothing was kept under that number. */
public final class RevisionNotFound extends ContentException {

	public RevisionNotFound(String message) {
		super(HttpStatus.NOT_FOUND, message);
	}

}
