package com.roseash.platform.access;

import com.roseash.platform.contract.DomainException;

import org.springframework.http.HttpStatus;

/** Somebody may not do what was asked for. */
public abstract sealed class AccessException extends DomainException permits SignInNeeded, NotAllowed {

	AccessException(HttpStatus status, String message) {
		super(status, message);
	}

}
