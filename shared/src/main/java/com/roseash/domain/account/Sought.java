package com.roseash.domain.account;

import java.util.Map;

import com.roseash.platform.contract.InvalidField;

/**
 * What is sought among the members: any part of a name, a handle or an address. A letter
 * or two are what a word begins with, as there is no index of so short parts.
 *
 * @param text what is sought; all members when empty
 */
record Sought(String text) {

	/** What is indexed: whatever is sought stands in one of the lines. */
	private static final String LINES = "chr(10) || name || chr(10) || handle || chr(10) || email::text";

	private static final int LONGEST = 100;

	private static final int SHORT = 2;

	Sought {
		text = InvalidField.limitText("query", text, LONGEST).replaceAll("\\p{Cntrl}+", " ");
	}

	/** The condition in SQL. */
	String condition() {
		if (this.text.isEmpty()) {
			return "true";
		}
		return isShort() ? "(" + LINES + " ilike :line or " + LINES + " ilike :word)" : LINES + " ilike :part";
	}

	/** The parameters of the condition, in which nothing has a meaning of its own. */
	Map<String, String> parameters() {
		String literal = this.text.replaceAll("[\\\\%_]", "\\\\$0");
		return Map.of("line", "%\n" + literal + "%", "word", "% " + literal + "%", "part", "%" + literal + "%");
	}

	private boolean isShort() {
		return this.text.codePointCount(0, this.text.length()) <= SHORT;
	}

}
