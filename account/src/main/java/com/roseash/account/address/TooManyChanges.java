package com.roseash.account.address;

import com.roseash.platform.contract.DomainException;

import org.springframework.http.HttpStatus;

/** Another address was asked for too often. */
final class TooManyChanges extends DomainException {

	private static final long serialVersionUID = 1L;

	TooManyChanges(String message) {
		super(HttpStatus.TOO_MANY_REQUESTS, message);
	}

}
