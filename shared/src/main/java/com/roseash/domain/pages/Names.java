package com.roseash.domain.pages;

import com.roseash.platform.contract.InvalidField;

/** What kinds, features and credentials may be called. */
final class Names {

	private Names() {
	}

	static void require(String field, String name) {
		if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
			throw new InvalidField(field, "must be words in lower case, such as market or sumup-api-key");
		}
	}

}
