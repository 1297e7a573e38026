package com.roseash.platform.config;

import java.util.Locale;

/** One of the six applications. */
public enum App {

	BLOG, MARKET, CART, EVENTS, FEDERATION, ACCOUNT;

	/** The name in addresses, in configuration and in the container stack. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The application of that {@link #id()}; an {@link IllegalArgumentException} names an
	 * unknown one.
	 */
	public static App of(String id) {
		return valueOf(id.toUpperCase(Locale.ROOT));
	}

}
