package com.roseash.platform.limit;

import java.time.Duration;

import org.springframework.boot.convert.DurationStyle;

/**
 * How often something may be done. Who has done it that often may do it again little by
 * little.
 *
 * @param times how often at once
 * @param within how long it takes until that many may be done at once again
 */
public record Limit(int times, Duration within) {

	private static final Duration LONGEST = Duration.ofDays(31);

	public Limit {
		if (times < 1 || !within.isPositive() || within.compareTo(LONGEST) > 0) {
			throw new IllegalArgumentException("A limit is at least once within at most 31 days, such as 30/1h");
		}
	}

	/** The limit that is written like {@code 30/1h}. */
	public static Limit of(String text) {
		String[] parts = text.strip().split("/", -1);
		if (parts.length != 2 || !parts[0].matches("\\d{1,7}")) {
			throw new IllegalArgumentException("\"" + text + "\" is no limit; write it like 30/1h");
		}
		return new Limit(Integer.parseInt(parts[0]), DurationStyle.detectAndParse(parts[1]));
	}

	@Override
	public String toString() {
		return this.times + "/" + this.within;
	}

}
