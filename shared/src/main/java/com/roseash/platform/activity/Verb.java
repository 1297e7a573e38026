package com.roseash.platform.activity;

/** The types of activity that our domains record (Activity Vocabulary, section 3). */
public enum Verb {

	CREATE, UPDATE, DELETE, ADD, REMOVE, LIKE, UNDO, JOIN, OFFER, BLOCK, LEAVE;

	/** The type in ActivityStreams. */
	public String type() {
		return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
	}

}
