package com.roseash.platform.access;

import java.util.Locale;

/** What a member may do beyond what all may. */
public enum Role {

	/** Writes and publishes. */
	EDITOR,

	/** Looks after certain pages. */
	STEWARD,

	/** Runs the platform. */
	ADMIN;

	/** The name in the database and in tokens. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The role of that name. */
	public static Role of(String id) {
		return valueOf(id.toUpperCase(Locale.ROOT));
	}

}
