package com.roseash.domain.redirects;

import com.roseash.platform.contract.DomainException;

import org.springframework.http.HttpStatus;

/** What can be wrong with where addresses lead. */
public abstract sealed class RedirectException extends DomainException permits RedirectLoop, TooManyRedirects {

	RedirectException(HttpStatus status, String message) {
		super(status, message);
	}

}
