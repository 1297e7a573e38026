package com.roseash.domain.market;

import com.roseash.platform.contract.InvalidField;

/** Says what a slug is. */
final class Slugs {

	private static final int LONGEST = 100;

	private Slugs() {
	}

	static String require(String field, String slug) {
		if (slug == null || !slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || slug.length() > LONGEST) {
			throw new InvalidField(field, "must be lower-case letters, digits and single hyphens, at most " + LONGEST);
		}
		return slug;
	}

}
