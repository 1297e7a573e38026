package com.roseash.local;

/** A part of the platform did not start; the message ends with its last words. */
public final class StartFailed extends RuntimeException {

	StartFailed(String message) {
		super(message);
	}

}
