package com.roseash.federation.provider;

import org.springframework.http.HttpStatus;

/** No application waits for an answer of this member, or not any more. */
final class NothingAsked extends ProviderException {

	private static final long serialVersionUID = 1L;

	NothingAsked(String message) {
		super(HttpStatus.GONE, message);
	}

}
