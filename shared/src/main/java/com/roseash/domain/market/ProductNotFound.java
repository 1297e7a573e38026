package com.roseash.domain.market;

/** There is no such product. */
public final class ProductNotFound extends MarketException {

	public ProductNotFound(String message) {
		super(message);
	}

}
