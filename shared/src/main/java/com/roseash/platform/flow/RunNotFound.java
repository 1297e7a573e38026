package com.roseash.platform.flow;

import com.roseash.platform.contract.DomainException;

import org.springframework.http.HttpStatus;

/** The flow log has no such run. */
public final class RunNotFound extends DomainException {

	private static final long serialVersionUID = 1L;

	public RunNotFound(String message) {
		super(HttpStatus.NOT_FOUND, message);
	}

}
