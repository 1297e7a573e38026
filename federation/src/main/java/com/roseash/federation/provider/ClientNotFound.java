package com.roseash.federation.provider;

import org.springframework.http.HttpStatus;

/** No application is meant that was let in. */
final class ClientNotFound extends ProviderException {

	private static final long serialVersionUID = 1L;

	ClientNotFound(String message) {
		super(HttpStatus.NOT_FOUND, message);
	}

}
