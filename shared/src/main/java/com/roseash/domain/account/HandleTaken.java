package com.roseash.domain.account;

import org.springframework.http.HttpStatus;

/** Another member has the handle. */
public final class HandleTaken extends AccountException {

	private static final long serialVersionUID = 1L;

	public HandleTaken(String message) {
		super(HttpStatus.CONFLICT, message);
	}

}
