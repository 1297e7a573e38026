package com.roseash.platform.activity;

import java.util.Locale;

/** Whom an activity is for. */
public enum Audience {

	/** Anyone. */
	PUBLIC,

	/** Those who follow its actor. */
	FOLLOWERS,

	/** Those it names. */
	DIRECT,

	/** The platform itself; nobody else is ever told. */
	INTERNAL;

	/** The name in the log. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

}
