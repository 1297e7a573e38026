package com.roseash.platform.activity;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How far a handler is with an activity.
 *
 * @param activity which
 * @param handler its name
 * @param state pending, running, failed, done or dead
 * @param attempts how often it was tried
 * @param next when it is due, if it is not finished
 * @param finished when it was done or given up, if it was
 * @param error what the last failure said, if there was one
 */
public record Handling(UUID activity, String handler, String state, int attempts, Instant next,
		@Nullable Instant finished, @Nullable String error) {

	/** Whether somebody may have it tried again. */
	public boolean isDead() {
		return "dead".equals(this.state);
	}

}
