package com.roseash.federation.provider;

import com.roseash.platform.contract.DomainException;

import org.springframework.http.HttpStatus;

/** The facts that stop those who use the provider's pages. */
abstract sealed class ProviderException extends DomainException permits ClientNotFound, TooManyClients, NothingAsked {

	private static final long serialVersionUID = 1L;

	ProviderException(HttpStatus status, String message) {
		super(status, message);
	}

}
