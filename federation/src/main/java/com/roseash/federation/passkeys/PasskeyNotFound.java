package com.roseash.federation.passkeys;

import org.springframework.http.HttpStatus;

/** A member does not have that passkey, or not any more. */
final class PasskeyNotFound extends PasskeyException {

	private static final long serialVersionUID = 1L;

	PasskeyNotFound() {
		super(HttpStatus.NOT_FOUND, "You have no such passkey. Perhaps it was removed already.");
	}

}
