package com.roseash.platform.access;

import org.springframework.http.HttpStatus;

/** Nobody is signed in, and what was asked for is not for everybody. */
public final class SignInNeeded extends AccessException {

	private static final long serialVersionUID = 1L;

	public SignInNeeded(String message) {
		super(HttpStatus.UNAUTHORIZED, message);
	}

}
