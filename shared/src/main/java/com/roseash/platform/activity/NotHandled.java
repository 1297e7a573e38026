package com.roseash.platform.activity;

/** An attempt to handle an activity that has to be repeated. */
public final class NotHandled extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public NotHandled(String reason) {
		super(reason);
	}

}
