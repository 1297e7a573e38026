package com.roseash.domain.redirects;

import org.springframework.http.HttpStatus;

/** More addresses would lead elsewhere than are kept. */
public final class TooManyRedirects extends RedirectException {

	public TooManyRedirects(String message) {
		super(HttpStatus.CONFLICT, message);
	}

}
