package com.roseash.federation.signin;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What somebody wrote who becomes a member, and what is wrong with it.
 *
 * @param name the name
 * @param handle the handle; may be empty, then one is suggested
 * @param problems for each field that is wrong the key of a message that says why
 */
record RegistrationForm(String name, String handle, Map<String, String> problems) {

	RegistrationForm(String name, String handle) {
		this(name, handle.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT), Map.of());
	}

	/** The same with another handle. */
	RegistrationForm with(String handle) {
		return new RegistrationForm(this.name, handle, this.problems);
	}

	/** The same with something wrong. */
	RegistrationForm problem(String field, String message) {
		Map<String, String> more = new HashMap<>(this.problems);
		more.put(field, message);
		return new RegistrationForm(this.name, this.handle, more);
	}

}
