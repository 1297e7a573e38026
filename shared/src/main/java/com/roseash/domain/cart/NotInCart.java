package com.roseash.domain.cart;

import org.springframework.http.HttpStatus;

/** The product is not in the cart. */
public final class NotInCart extends CartException {

	public NotInCart(String message) {
		super(HttpStatus.NOT_FOUND, message);
	}

}
