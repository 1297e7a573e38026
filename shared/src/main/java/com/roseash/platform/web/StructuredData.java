package com.roseash.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A thing that a page is about, in the terms of schema.org. */
public final class StructuredData {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Map<String, Object> properties = new LinkedHashMap<>();

	private StructuredData(String type) {
		this.properties.put("@type", type);
	}

	/** A thing of that type. */
	public static StructuredData of(String type) {
		return new StructuredData(type);
	}

	/** Says more of it, if there is anything to say. */
	public StructuredData with(String property, @Nullable Object value) {
		if (value != null && !value.equals("") && !value.equals(List.of())) {
			this.properties.put(property, plain(value));
		}
		return this;
	}

	private static Object plain(Object value) {
		return switch (value) {
			case StructuredData thing -> thing.properties;
			case List<?> list -> list.stream().map((one) -> (one != null) ? plain(one) : "").toList();
			default -> value;
		};
	}

	/**
	 * The things as JSON-LD. A script ends wherever its text says so, whatever that is
	 * within: so none of the signs that HTML knows stands in it.
	 */
	static String script(List<StructuredData> things) {
		Map<String, Object> graph = new LinkedHashMap<>();
		graph.put("@context", "https://schema.org");
		graph.put("@graph", things.stream().map((thing) -> thing.properties).toList());
		return JSON.writeValueAsString(graph)
			.replace("<", "\\u003c")
			.replace(">", "\\u003e")
			.replace("&", "\\u0026")
			.replace("\u2028", "\\u2028")
			.replace("\u2029", "\\u2029");
	}

}
