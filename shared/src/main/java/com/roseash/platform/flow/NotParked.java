package com.roseash.platform.flow;

import com.roseash.platform.contract.DomainException;

import org.springframework.http.HttpStatus;

/** A run that is not parked needs nobody to see to it. */
public final class NotParked extends DomainException {

	private static final long serialVersionUID = 1L;

	public NotParked(String message) {
		super(HttpStatus.CONFLICT, message);
	}

}
