package com.roseash.domain.content.lexical;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON within limits, so that no document takes more memory or stack than is sensible.
 */
final class LexicalJson {

	static final int LONGEST_DOCUMENT = 8_000_000;

	static final int LONGEST_VALUE = 2_000_000;

	private static final int DEEPEST = 4 * NodeReader.DEEPEST;

	private static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(
					StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LONGEST_VALUE).build())
			.build())
		.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private LexicalJson() {
	}

	static ObjectNode read(String json) {
		limit(json);
		try (JsonParser parser = MAPPER.createParser(json)) {
			return object(parser);
		}
	}

	/** Refuses what is too long to be looked at, in whatever format. */
	static void limit(String document) {
		if (document.length() > LONGEST_DOCUMENT) {
			throw new DocumentRefused("the document", "has more than %,d characters".formatted(LONGEST_DOCUMENT));
		}
	}

	static String write(JsonNode tree) {
		return MAPPER.writeValueAsString(tree);
	}

	static ObjectNode object() {
		return MAPPER.createObjectNode();
	}

	/** The nodes of the document. */
	static ArrayNode children(ObjectNode tree) {
		return (ArrayNode) tree.path("root").path("children");
	}

	private static ObjectNode object(JsonParser parser) {
		try {
			if (MAPPER.readTree(parser) instanceof ObjectNode tree) {
				return tree;
			}
			throw new DocumentRefused("the document", "is not a JSON object");
		}
		catch (StreamConstraintsException ex) {
			throw new DocumentRefused(place(parser),
					"is nested more than %d deep, or longer than %,d characters".formatted(DEEPEST, LONGEST_VALUE));
		}
		catch (JacksonException ex) {
			throw new DocumentRefused(place(parser), "is not valid JSON: " + ex.getOriginalMessage());
		}
	}

	private static String place(JsonParser parser) {
		String pointer = parser.streamReadContext().pathAsPointer().toString();
		String path = pointer.replaceAll("/(\\d+)(?=/|$)", "[$1]").replace('/', '.');
		return path.isEmpty() ? "the document" : path.substring(1);
	}

}
