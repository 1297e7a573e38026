package com.roseash.domain.cart;

import org.springframework.http.HttpStatus;

/** The product is not, or no longer, on offer. */
public final class NotOffered extends CartException {

	public NotOffered(String message) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, message);
	}

}
