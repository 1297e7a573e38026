package com.roseash.domain.content;

import org.springframework.http.HttpStatus;

/** The link was taken back, or never was one. */
public final class PreviewNotFound extends ContentException {

	public PreviewNotFound(String message) {
		super(HttpStatus.NOT_FOUND, message);
	}

}
