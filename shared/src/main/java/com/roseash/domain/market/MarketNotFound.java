package com.roseash.domain.market;

/** There is no such market, or no such category. */
public final class MarketNotFound extends MarketException {

	public MarketNotFound(String message) {
		super(message);
	}

}
