package com.roseash.domain.social;

import org.springframework.http.HttpStatus;

/** Nobody has written yet what the cooperative says of itself. */
public final class NotDescribed extends SocialException {

	public NotDescribed(String message) {
		super(HttpStatus.NOT_FOUND, message);
	}

}
