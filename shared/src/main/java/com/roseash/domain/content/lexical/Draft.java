package com.roseash.domain.content.lexical;

import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Nodes in JSON, as the editor would have written them. */
final class Draft {

	private Draft() {
	}

	static ObjectNode document(List<JsonNode> children) {
		ObjectNode document = LexicalJson.object();
		document.set("root", element("root", children));
		return document;
	}

	/** A node that holds others. */
	static ObjectNode element(String type, List<? extends JsonNode> children) {
		ObjectNode node = node(type);
		ArrayNode within = node.putArray("children");
		children.forEach(within::add);
		return node.put("direction", "ltr").put("format", "").put("indent", 0);
	}

	static ObjectNode node(String type) {
		return LexicalJson.object().put("type", type).put("version", 1);
	}

	static ObjectNode text(String text, int format) {
		return node("extended-text").put("text", text)
			.put("format", format)
			.put("detail", 0)
			.put("mode", "normal")
			.put("style", "");
	}

	static ObjectNode html(String html) {
		return node("html").put("html", html);
	}

}
