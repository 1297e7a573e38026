package com.roseash.platform.activity;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a handler reacts to, and how patiently.
 *
 * @param types the types of activity, all when empty
 * @param audiences the audiences
 * @param ordered whether the activities of one object come one after the other
 * @param prompt whether the thread that recorded it tries at once, outside any
 * transaction
 * @param parallel how many activities one process handles at once
 * @param attempts how often it is tried before it is dead
 * @param lease how long one attempt may take
 * @param firstPause about how long to wait after the first failure; twice as long after
 * each further one
 * @param longestPause how long to wait at most
 */
public record Subscription(Set<String> types, Set<Audience> audiences, boolean ordered, boolean prompt, int parallel,
		int attempts, Duration lease, Duration firstPause, Duration longestPause) {

	private static final int USUAL_PARALLEL = 2;

	private static final int USUAL_ATTEMPTS = 12;

	public Subscription {
		types = Set.copyOf(types);
		audiences = Set.copyOf(audiences);
		if (audiences.isEmpty() || parallel < 1 || attempts < 1 || lease.isNegative() || lease.isZero()) {
			throw new IllegalArgumentException(
					"A handler needs an audience, a thread, an attempt and time for it: " + audiences);
		}
	}

	/**
	 * All activities of those types, of whatever audience; of all types when none is
	 * named.
	 */
	public static Subscription to(Verb... types) {
		return new Subscription(Set.of(types).stream().map(Verb::type).collect(java.util.stream.Collectors.toSet()),
				EnumSet.allOf(Audience.class), false, false, USUAL_PARALLEL, USUAL_ATTEMPTS, Duration.ofSeconds(30),
				Duration.ofSeconds(1), Duration.ofHours(1));
	}

	/** Only what others may know of. */
	public Subscription notInternal() {
		return new Subscription(this.types, EnumSet.complementOf(EnumSet.of(Audience.INTERNAL)), this.ordered,
				this.prompt, this.parallel, this.attempts, this.lease, this.firstPause, this.longestPause);
	}

	/** The activities of one object one after the other. */
	public Subscription inOrder() {
		return new Subscription(this.types, this.audiences, true, this.prompt, this.parallel, this.attempts, this.lease,
				this.firstPause, this.longestPause);
	}

	/** At once, by the thread that recorded it; if that fails as any other. */
	public Subscription promptly() {
		return new Subscription(this.types, this.audiences, this.ordered, true, this.parallel, this.attempts,
				this.lease, this.firstPause, this.longestPause);
	}

	/** With that many attempts, each at most that long. */
	public Subscription trying(int attempts, Duration lease, Duration firstPause) {
		return new Subscription(this.types, this.audiences, this.ordered, this.prompt, this.parallel, attempts, lease,
				firstPause, this.longestPause);
	}

	/** Without ever giving up, and with short pauses. */
	public Subscription untilItWorks() {
		return new Subscription(this.types, this.audiences, this.ordered, this.prompt, this.parallel, Integer.MAX_VALUE,
				this.lease, this.firstPause, Duration.ofSeconds(10));
	}

	boolean includes(Activity activity) {
		return (this.types.isEmpty() || this.types.contains(activity.type()))
				&& this.audiences.contains(activity.audience());
	}

}
