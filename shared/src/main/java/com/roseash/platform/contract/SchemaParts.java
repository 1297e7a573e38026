package com.roseash.platform.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;

/** The small schemas that the others are put together from. */
final class SchemaParts {

	private static final String COMPONENTS = "#/components/schemas/";

	private SchemaParts() {
	}

	static Schema<?> orNull(Schema<?> schema) {
		boolean already = schema.getAnyOf() != null
				|| (schema.getTypes() != null && schema.getTypes().contains("null"));
		if (already) {
			return schema;
		}
		if (schema.getTypes() != null) {
			schema.addType("null");
			return schema;
		}
		return new Schema<>(SpecVersion.V31).addAnyOfItem(schema).addAnyOfItem(ofType("null"));
	}

	static Schema<?> time(Class<?> type) {
		Schema<?> text = ofType("string");
		if (type == Instant.class) {
			text.setFormat("date-time");
		}
		if (type == LocalDate.class) {
			text.setFormat("date");
		}
		return text;
	}

	static Schema<?> constant(String value) {
		Schema<?> constant = ofType("string");
		constant.setConst(value);
		return constant;
	}

	static Schema<?> reference(String name) {
		return new Schema<>(SpecVersion.V31).$ref(COMPONENTS + name);
	}

	static Schema<?> ofType(String type) {
		return new Schema<>(SpecVersion.V31).types(new LinkedHashSet<>(Set.of(type)));
	}

}
