package com.roseash.domain.account;

import org.springframework.http.HttpStatus;

/** An admin cannot do this to the own account, so that nobody is locked out by a slip. */
public final class OwnAccount extends AccountException {

	private static final long serialVersionUID = 1L;

	public OwnAccount(String message) {
		super(HttpStatus.CONFLICT, message);
	}

}
