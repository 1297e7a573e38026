package com.roseash.platform.activity;

import com.roseash.platform.config.App;
import org.jspecify.annotations.Nullable;

/**
 * Reacts to activities: a bean. Each activity is handled at least once, so an effect
 * outside the database has to bear repetition; effects in the database commit together
 * with the note that the activity is done.
 */
public interface ActivityHandler {

	/** By which the log knows it, for good. */
	String name();

	/** What it reacts to, and how patiently. */
	Subscription subscription();

	/** The application that runs it; null when any of the six may. */
	default @Nullable App application() {
		return null;
	}

	/**
	 * Reacts, inside a transaction. Whatever it throws counts as a failed attempt.
	 * @param activity as it was recorded, perhaps by a newer version
	 */
	void handle(Activity activity);

}
