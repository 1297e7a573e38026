package com.roseash.blog.manuscript;

import com.roseash.platform.contract.InvalidField;

/** Versions as entity tags (RFC 9110, section 8.8.3). */
final class Versions {

	private Versions() {
	}

	static String format(int version) {
		return "\"" + version + "\"";
	}

	/** The version; refused when it is none that we gave. */
	static int parse(String tag) {
		String digits = tag.strip().replaceFirst("^\"(\\d{1,9})\"$", "$1");
		if (!digits.matches("\\d{1,9}")) {
			throw new InvalidField("If-Match", "must be the entity tag of the version that was changed, in quotes");
		}
		return Integer.parseInt(digits);
	}

}
