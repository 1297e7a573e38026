package com.roseash.platform.cache;

import java.util.Set;

/**
 * Content with the times until which it may be shown, in milliseconds since the epoch.
 *
 * @param content what is shown
 * @param freshUntil until then it is as good as new
 * @param staleUntil until then it may be shown while a new one is fetched
 * @param errorUntil until then it may be shown when its owner fails
 * @param cost how many milliseconds it took to make
 * @param tags what evicts it
 */
public record Entry(Content content, long freshUntil, long staleUntil, long errorUntil, int cost, Set<String> tags) {

	public Entry {
		tags = Set.copyOf(tags);
	}

	/** What may be done with the entry at that time. */
	public State state(long now) {
		if (now < this.freshUntil) {
			return State.FRESH;
		}
		if (now < this.staleUntil) {
			return State.STALE;
		}
		return (now < this.errorUntil) ? State.USABLE_ON_ERROR : State.GONE;
	}

	/** The four ages of an entry. */
	public enum State {

		FRESH, STALE, USABLE_ON_ERROR, GONE

	}

}
