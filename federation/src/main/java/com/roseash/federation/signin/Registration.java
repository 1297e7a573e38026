package com.roseash.federation.signin;

import java.util.Locale;

/** Who may become a member by themselves. */
enum Registration {

	/** Anybody. */
	OPEN,

	/** Whoever was invited. */
	INVITATION,

	/** Nobody. */
	CLOSED;

	/** The name in configuration and in messages. */
	String id() {
		return name().toLowerCase(Locale.ROOT);
	}

}
