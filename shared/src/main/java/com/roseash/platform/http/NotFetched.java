package com.roseash.platform.http;

import java.io.IOException;

/** What stands at an address could not be fetched, or may not be. */
public class NotFetched extends IOException {

	private static final long serialVersionUID = 1L;

	public NotFetched(String message) {
		super(message);
	}

	public NotFetched(String message, Throwable cause) {
		super(message, cause);
	}

}
