package com.roseash.domain.content.lexical;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of one node as what they should be; what is missing or null is the default.
 */
record Fields(ObjectNode json, String place) {

	private static final int MOST_PIXELS = 1_000_000;

	static Fields of(@Nullable JsonNode json, String place) {
		if (json instanceof ObjectNode object) {
			return new Fields(object, place);
		}
		throw new DocumentRefused(place, "should be an object");
	}

	String text(String name) {
		return text(name, "");
	}

	String text(String name, String otherwise) {
		JsonNode value = value(name);
		if (value == null) {
			return otherwise;
		}
		if (value.isString() || value.isNumber()) {
			return value.asString();
		}
		throw wrong(name, "a text");
	}

	/** A text that becomes part of a class name. */
	String word(String name, String otherwise) {
		String text = text(name, otherwise);
		return text.matches("[A-Za-z0-9-]{1,40}") ? text : otherwise;
	}

	/** A number of pixels; 0 for what cannot be one. */
	int pixels(String name) {
		double number = number(name, 0);
		return (number >= 1 && number <= MOST_PIXELS) ? (int) Math.round(number) : 0;
	}

	int whole(String name, int otherwise) {
		return (int) number(name, otherwise);
	}

	double number(String name, double otherwise) {
		JsonNode value = value(name);
		if (value == null || (value.isString() && value.asString().isBlank())) {
			return otherwise;
		}
		if (value.isNumber()) {
			return value.doubleValue();
		}
		if (value.isString() && value.asString().matches("\\d{1,9}(\\.\\d{1,9})?(px)?")) {
			return Double.parseDouble(value.asString().replace("px", ""));
		}
		throw wrong(name, "a number");
	}

	boolean flag(String name, boolean otherwise) {
		JsonNode value = value(name);
		if (value == null) {
			return otherwise;
		}
		if (value.isBoolean()) {
			return value.booleanValue();
		}
		throw wrong(name, "true or false");
	}

	/** The fields of an object within; none if there is no such object. */
	Fields inner(String name) {
		JsonNode value = value(name);
		return (value != null) ? of(value, within(name)) : new Fields(LexicalJson.object(), within(name));
	}

	boolean has(String name) {
		return value(name) != null;
	}

	/** The fields of each object in a list within. */
	List<Fields> each(String name) {
		JsonNode values = value(name);
		if (values == null) {
			return List.of();
		}
		if (!values.isArray()) {
			throw wrong(name, "a list");
		}
		List<Fields> each = new ArrayList<>(values.size());
		for (JsonNode value : values) {
			each.add(of(value, within(name) + "[" + each.size() + "]"));
		}
		return each;
	}

	private @Nullable JsonNode value(String name) {
		JsonNode value = this.json.get(name);
		return (value != null && !value.isNull()) ? value : null;
	}

	private String within(String name) {
		return this.place + "." + name;
	}

	private DocumentRefused wrong(String name, String what) {
		return new DocumentRefused(within(name), "should be " + what);
	}

}
