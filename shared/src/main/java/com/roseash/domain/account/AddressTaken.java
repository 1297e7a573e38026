package com.roseash.domain.account;

import org.springframework.http.HttpStatus;

/** Another member has the e-mail address. */
public final class AddressTaken extends AccountException {

	public AddressTaken(String message) {
		super(HttpStatus.CONFLICT, message);
	}

}
