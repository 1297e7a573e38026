package com.roseash.platform.fragment;

/** Who may share one copy of a fragment. */
public enum Scope {

	/** Everyone. */
	PUBLIC,

	/**
	 * The holders of one anonymous session; visitors without one share a copy of their
	 * own.
	 */
	SESSION,

	/** One signed-in member; everyone who is not signed in shares a copy. */
	MEMBER

}
