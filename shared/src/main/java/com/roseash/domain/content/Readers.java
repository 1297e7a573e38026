package com.roseash.domain.content;

/** Who may read all of a post; everybody may read its beginning. */
public enum Readers {

	/** Whoever comes by. */
	EVERYBODY,

	/** Members who are signed in. */
	MEMBERS,

	/** Those who write. */
	EDITORS

}
