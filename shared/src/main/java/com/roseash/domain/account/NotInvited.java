package com.roseash.domain.account;

import org.springframework.http.HttpStatus;

/** There is no invitation that could be accepted. */
public final class NotInvited extends AccountException {

	private static final long serialVersionUID = 1L;

	public NotInvited(String message) {
		super(HttpStatus.NOT_FOUND, message);
	}

}
