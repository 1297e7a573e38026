package com.roseash.platform.activity;

import com.roseash.platform.contract.DomainException;

import org.springframework.http.HttpStatus;

/** The log has no such activity, or no longer. */
public final class ActivityNotFound extends DomainException {

	private static final long serialVersionUID = 1L;

	public ActivityNotFound(String message) {
		super(HttpStatus.NOT_FOUND, message);
	}

}
