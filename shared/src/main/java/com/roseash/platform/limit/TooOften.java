package com.roseash.platform.limit;

import java.time.Duration;
import java.time.Instant;

import com.roseash.platform.contract.DomainException;

import org.springframework.http.HttpStatus;

/** Something was done as often as it may be. */
public final class TooOften extends DomainException {

	private static final long serialVersionUID = 1L;

	private final String what;

	private final Instant again;

	/**
	 * What was done too often, by the name that {@code often.<name>} explains, and when
	 * it may be done again.
	 */
	public TooOften(String what, Instant again) {
		super(HttpStatus.TOO_MANY_REQUESTS, "This was done too often. It can be done again at " + again + ".");
		this.what = what;
		this.again = again;
	}

	/** How many seconds to wait from now (RFC 9110, section 10.2.3). */
	public long waitFrom(Instant now) {
		return Math.max(1, Duration.between(now, this.again).plusMillis(999).toSeconds());
	}

	/** What was done. */
	public String what() {
		return this.what;
	}

	/** When it may be done again. */
	public Instant again() {
		return this.again;
	}

}
