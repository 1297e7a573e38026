package com.roseash.domain.market;

import com.roseash.platform.contract.DomainException;

import org.springframework.http.HttpStatus;

/** What can be wrong with a request for something on a market. */
public abstract sealed class MarketException extends DomainException permits MarketNotFound, ProductNotFound {

	MarketException(String message) {
		super(HttpStatus.NOT_FOUND, message);
	}

}
