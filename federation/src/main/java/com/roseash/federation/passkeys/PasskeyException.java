package com.roseash.federation.passkeys;

import com.roseash.platform.contract.DomainException;

import org.springframework.http.HttpStatus;

/** What can be wrong with a passkey. */
abstract sealed class PasskeyException extends DomainException
		permits NotSignedIn, PasskeyNotFound, PasskeyRefused, TooManyPasskeys, UnknownPasskey {

	private static final long serialVersionUID = 1L;

	PasskeyException(HttpStatus status, String message) {
		super(status, message);
	}

}
