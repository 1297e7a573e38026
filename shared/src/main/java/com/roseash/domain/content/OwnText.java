package com.roseash.domain.content;

import org.springframework.http.HttpStatus;

/** Nobody approves what they have written themselves. */
public final class OwnText extends ContentException {

	public OwnText(String message) {
		super(HttpStatus.FORBIDDEN, message);
	}

}
