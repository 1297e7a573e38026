package com.roseash.domain.content;

import org.springframework.http.HttpStatus;

/** Something else is, or was, at that address. */
public final class AddressTaken extends ContentException {

	public AddressTaken(String message) {
		super(HttpStatus.CONFLICT, message);
	}

}
