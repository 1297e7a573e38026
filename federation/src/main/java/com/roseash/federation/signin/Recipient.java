package com.roseash.federation.signin;

import java.util.Locale;

/** Whom a mail to sign in with is for. */
enum Recipient {

	/** Somebody who signs in. */
	MEMBER,

	/** Somebody who may become a member. */
	BEGINNER,

	/** Somebody who may do neither. */
	STRANGER;

	/** The name in messages and templates. */
	String id() {
		return name().toLowerCase(Locale.ROOT);
	}

}
