package com.roseash.platform.fragment;

import java.util.Locale;

import com.roseash.platform.cache.Part;

/** How a fragment of a page was come by. */
enum Source {

	NEAR("fresh"), REDIS("fresh"), FETCHED("fresh"), STALE("stale"), FALLBACK("fallback");

	private final String word;

	Source(String word) {
		this.word = word;
	}

	/** The outcome as metrics call it. */
	String outcome() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The word by which development pages say it. */
	Part word() {
		return Part.of(this.word);
	}

}
