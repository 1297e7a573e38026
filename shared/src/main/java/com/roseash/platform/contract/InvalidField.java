package com.roseash.platform.contract;

import org.springframework.http.HttpStatus;

/** A value that a command or a query cannot take, and the field it was in. */
public final class InvalidField extends DomainException {

	private final String field;

	public InvalidField(String field, String message) {
		super(HttpStatus.BAD_REQUEST, message);
		this.field = field;
	}

	/** The name of the field or parameter. */
	public String field() {
		return this.field;
	}

	/** The text, stripped; refused when it is blank or longer than that. */
	public static String requireText(String field, String value, int longest) {
		if (value == null || value.isBlank()) {
			throw new InvalidField(field, "must not be empty");
		}
		return limitText(field, value, longest);
	}

	/** The text, stripped and perhaps empty; refused when it is longer than that. */
	public static String limitText(String field, String value, int longest) {
		if (value == null) {
			throw new InvalidField(field, "must be a text");
		}
		if (value.indexOf('\0') >= 0) {
			throw new InvalidField(field, "must not contain the character U+0000, which no database keeps");
		}
		if (value.length() > longest) {
			throw new InvalidField(field, "must have at most " + longest + " characters");
		}
		return value.strip();
	}

}
