package com.roseash.federation.signin;

import com.roseash.platform.contract.DomainException;

import org.springframework.http.HttpStatus;

/** Mails to sign in with were asked for too often. */
final class TooOften extends DomainException {

	private static final long serialVersionUID = 1L;

	TooOften(String message) {
		super(HttpStatus.TOO_MANY_REQUESTS, message);
	}

}
