package com.roseash.federation.provider;

import org.springframework.http.HttpStatus;

/** No more applications can be let in. */
final class TooManyClients extends ProviderException {

	private static final long serialVersionUID = 1L;

	TooManyClients(String message) {
		super(HttpStatus.CONFLICT, message);
	}

}
