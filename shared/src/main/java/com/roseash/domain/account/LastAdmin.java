package com.roseash.domain.account;

import org.springframework.http.HttpStatus;

/** Nobody would be left who runs the platform. */
public final class LastAdmin extends AccountException {

	private static final long serialVersionUID = 1L;

	public LastAdmin(String message) {
		super(HttpStatus.CONFLICT, message);
	}

}
