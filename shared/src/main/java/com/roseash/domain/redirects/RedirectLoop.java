package com.roseash.domain.redirects;

import org.springframework.http.HttpStatus;

/** An address would lead back to itself. */
public final class RedirectLoop extends RedirectException {

	public RedirectLoop(String message) {
		super(HttpStatus.CONFLICT, message);
	}

}
