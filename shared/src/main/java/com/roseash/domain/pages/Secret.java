package com.roseash.domain.pages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.roseash.platform.contract.InvalidField;

/**
 * A value that must not show up in logs or answers.
 *
 * @param value what is secret
 */
public record Secret(@JsonValue String value) {

	private static final int LONGEST = 4000;

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public Secret {
		if (value.length() > LONGEST) {
			throw new InvalidField("credentials", "must have at most " + LONGEST + " characters each");
		}
	}

	boolean isEmpty() {
		return this.value.isEmpty();
	}

	@Override
	public String toString() {
		return "Secret[…]";
	}

}
