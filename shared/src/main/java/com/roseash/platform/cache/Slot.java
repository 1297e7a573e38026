package com.roseash.platform.cache;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The address of a fragment: its type, which begins with the id of the application that
 * owns it, and its parameters.
 *
 * @param type such as {@code cart/mini}
 * @param query the parameters in canonical order, URL-encoded; empty when there are none
 */
public record Slot(String type, String query) {

	public Slot {
		if (!type.matches("[a-z]+/[a-z-]+")) {
			throw new IllegalArgumentException("A fragment's type reads owner/name, not " + type);
		}
	}

	/** The fragment of that type with those parameters. */
	public static Slot of(String type, Map<String, String> parameters) {
		return new Slot(type,
				new TreeMap<>(parameters).entrySet()
					.stream()
					.map((parameter) -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
					.collect(Collectors.joining("&")));
	}

	/** The id of the application that owns the fragment. */
	public String owner() {
		return this.type.substring(0, this.type.indexOf('/'));
	}

	/** Type and parameters as one text, such as {@code events/upcoming?limit=3}. */
	public String address() {
		return this.query.isEmpty() ? this.type : this.type + "?" + this.query;
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
