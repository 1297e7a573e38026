package com.roseash.domain.cart;

import com.roseash.platform.contract.DomainException;

import org.springframework.http.HttpStatus;

/** What can be wrong with a change of a cart. */
public abstract sealed class CartException extends DomainException permits NotOffered, NotInCart {

	CartException(HttpStatus status, String message) {
		super(status, message);
	}

}
