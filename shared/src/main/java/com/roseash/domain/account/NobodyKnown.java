package com.roseash.domain.account;

import org.springframework.http.HttpStatus;

/** No member is meant. */
public final class NobodyKnown extends AccountException {

	private static final long serialVersionUID = 1L;

	public NobodyKnown(String message) {
		super(HttpStatus.NOT_FOUND, message);
	}

}
