package com.roseash.domain.account;

import org.springframework.http.HttpStatus;

/** The member was not told this. */
public final class NoticeNotFound extends AccountException {

	private static final long serialVersionUID = 1L;

	public NoticeNotFound(String message) {
		super(HttpStatus.NOT_FOUND, message);
	}

}
