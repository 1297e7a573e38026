package com.roseash.domain.content.lexical;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a line of text of HTML: formats, links and line breaks. */
final class PhraseImport {

	private static final Map<String, Format> FORMATS = Map.ofEntries(Map.entry("strong", Format.BOLD),
			Map.entry("b", Format.BOLD), Map.entry("em", Format.ITALIC), Map.entry("i", Format.ITALIC),
			Map.entry("s", Format.STRIKETHROUGH), Map.entry("del", Format.STRIKETHROUGH),
			Map.entry("strike", Format.STRIKETHROUGH), Map.entry("u", Format.UNDERLINE),
			Map.entry("ins", Format.UNDERLINE), Map.entry("code", Format.CODE), Map.entry("kbd", Format.CODE),
			Map.entry("samp", Format.CODE), Map.entry("sub", Format.SUBSCRIPT), Map.entry("sup", Format.SUPERSCRIPT),
			Map.entry("mark", Format.HIGHLIGHT));

	private static final Set<String> PLAIN = Set.of("a", "span", "br", "small", "abbr", "cite", "q", "time", "font",
			"label", "big", "tt", "var", "dfn", "bdi", "bdo", "wbr", "data", "acronym");

	private static final int LONGEST = 10_000;

	private final List<ObjectNode> children = new ArrayList<>();

	/** Whether all of it can stand within a line of text. */
	static boolean isPhrase(Node node) {
		if (node instanceof Element element) {
			String tag = element.normalName();
			return (PLAIN.contains(tag) || FORMATS.containsKey(tag))
					&& element.childNodes().stream().allMatch(PhraseImport::isPhrase);
		}
		return node instanceof TextNode || node instanceof Comment;
	}

	void add(Node node, int format) {
		switch (node) {
			case TextNode text -> text(text.text(), format);
			case Element element when element.normalName().equals("br") -> lineBreak();
			case Element element when element.normalName().equals("a") && element.hasAttr("href") ->
				link(element, format);
			case Element element -> children(element, format | bit(element));
			default -> {
			}
		}
	}

	void children(Element element, int format) {
		element.childNodes().forEach((child) -> add(child, format));
	}

	void lineBreak() {
		this.children.add(Draft.node("linebreak"));
	}

	boolean isEmpty() {
		return this.children.isEmpty();
	}

	/** The line without spaces and breaks at its ends; empty if it says nothing. */
	List<JsonNode> end() {
		while (!this.children.isEmpty() && isGap(this.children.getLast())) {
			this.children.removeLast();
		}
		while (!this.children.isEmpty() && isGap(this.children.getFirst())) {
			this.children.removeFirst();
		}
		if (!this.children.isEmpty()) {
			strip(this.children.getFirst(), "^ +");
			strip(this.children.getLast(), " +$");
		}
		return List.copyOf(this.children);
	}

	private void text(String text, int format) {
		ObjectNode last = this.children.isEmpty() ? null : this.children.getLast();
		boolean spaced = last == null || last.path("type").asString().equals("linebreak")
				|| last.path("text").asString("").endsWith(" ");
		String rest = (spaced && text.startsWith(" ")) ? text.substring(1) : text;
		if (rest.isEmpty()) {
			return;
		}
		if (last != null && continues(last, format)) {
			last.put("text", last.path("text").asString() + rest);
		}
		else {
			this.children.add(Draft.text(rest, format));
		}
	}

	/** Whether more text can be put to it, without copying a long one again and again. */
	private static boolean continues(ObjectNode last, int format) {
		return last.path("text").asString("").length() < LONGEST && last.has("text")
				&& last.path("format").asInt() == format;
	}

	private void link(Element link, int format) {
		PhraseImport within = new PhraseImport();
		within.children(link, format);
		if (!within.isEmpty()) {
			ObjectNode node = Draft.element("link", within.children);
			node.put("url", link.attr("href"));
			node.put("rel", link.hasAttr("rel") ? link.attr("rel") : null);
			node.put("target", (String) null);
			node.put("title", link.hasAttr("title") ? link.attr("title") : null);
			this.children.add(node);
		}
	}

	private static int bit(Element element) {
		Format format = FORMATS.get(element.normalName());
		return (format != null) ? format.bit() : 0;
	}

	private static boolean isGap(ObjectNode node) {
		return node.path("type").asString().equals("linebreak")
				|| (node.has("text") && node.path("text").asString().isBlank());
	}

	private static void strip(ObjectNode node, String end) {
		if (node.has("text")) {
			node.put("text", node.path("text").asString().replaceFirst(end, ""));
		}
	}

}
