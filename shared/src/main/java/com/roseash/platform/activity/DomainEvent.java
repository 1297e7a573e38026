package com.roseash.platform.activity;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a domain and that anyone else may care about: a record,
 * whose components travel in the activity and are read again with {@link Activity#as}.
 */
public interface DomainEvent {

	/** What was done. */
	Verb verb();

	/** What it was done to. */
	Thing object();

	/** What it was added to or removed from, if it was. */
	default @Nullable Thing target() {
		return null;
	}

	/** Whom it is for. */
	default Audience audience() {
		return Audience.PUBLIC;
	}

	/** Whether the audit trail keeps it, so that somebody can account for it later. */
	default boolean audited() {
		return true;
	}

	/** The tags of what shows it and has to be made anew. */
	Set<String> evicts();

}
