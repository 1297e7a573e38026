package com.roseash.platform.access;

import org.springframework.http.HttpStatus;

/** Whoever is signed in may not do it. */
public final class NotAllowed extends AccessException {

	private static final long serialVersionUID = 1L;

	public NotAllowed(String message) {
		super(HttpStatus.FORBIDDEN, message);
	}

}
