package com.roseash.domain.content;

import org.springframework.http.HttpStatus;

/** Somebody else has to approve it before readers see it. */
public final class ReviewNeeded extends ContentException {

	public ReviewNeeded(String message) {
		super(HttpStatus.CONFLICT, message);
	}

}
