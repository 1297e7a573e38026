package com.roseash.federation.passkeys;

import org.springframework.http.HttpStatus;

/** What a browser sent proves nothing. */
final class PasskeyRefused extends PasskeyException {

	private static final long serialVersionUID = 1L;

	PasskeyRefused(String message) {
		super(HttpStatus.BAD_REQUEST, message);
	}

}
