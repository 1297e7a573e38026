package com.roseash.domain.content;

import org.springframework.http.HttpStatus;

/** Nobody has asked for a review of it. */
public final class NotInReview extends ContentException {

	public NotInReview(String message) {
		super(HttpStatus.CONFLICT, message);
	}

}
