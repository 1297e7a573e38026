package com.roseash.platform.contract;

import org.springframework.http.HttpStatus;

/**
 * A fact about a domain that stops the caller, with the HTTP status it has on the wire
 * and in pages.
 */
public abstract class DomainException extends RuntimeException {

	private final HttpStatus status;

	protected DomainException(HttpStatus status, String message) {
		super(message);
		this.status = status;
	}

	/** The HTTP status that says the same. */
	public HttpStatus status() {
		return this.status;
	}

}
