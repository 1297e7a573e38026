package com.roseash.platform.site;

import java.util.regex.Pattern;

import com.roseash.platform.contract.InvalidField;

/** A text that stands in one line, in headers of mails too. */
final class Line {

	/** What ends a line, is not seen, or turns the direction of what comes after it. */
	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\u202a-\u202e\u2066-\u2069]");

	private Line() {
	}

	static String of(String field, String text) {
		if (UNSEEN.matcher(text).find()) {
			throw new InvalidField(field, "must be one line, without signs that are not seen");
		}
		return text;
	}

}
