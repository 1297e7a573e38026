package com.roseash.domain.content;

import com.roseash.platform.contract.InvalidField;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Checks what another system says of a thing: a JSON object, kept to the letter. */
final class Elsewhere {

	/** Nothing is said of it elsewhere. */
	static final String NOTHING = "{}";

	private static final int LONGEST = 50_000;

	private static final String FIELD = "elsewhere";

	private Elsewhere() {
	}

	static String require(String json) {
		if (json.length() > LONGEST) {
			throw new InvalidField(FIELD, "must have at most " + LONGEST + " characters");
		}
		if (!isObject(json)) {
			throw new InvalidField(FIELD, "must be a JSON object");
		}
		return json;
	}

	private static boolean isObject(String json) {
		try {
			return JsonMapper.shared().readTree(json).isObject();
		}
		catch (JacksonException ex) {
			return false;
		}
	}

}
