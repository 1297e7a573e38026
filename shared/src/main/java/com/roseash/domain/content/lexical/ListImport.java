package com.roseash.domain.content.lexical;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes lists of HTML; what no list can hold here follows after it. */
final class ListImport {

	private static final Set<String> LISTS = Set.of("ul", "ol");

	private final List<JsonNode> others = new ArrayList<>();

	List<JsonNode> others() {
		return this.others;
	}

	ObjectNode list(Element element) {
		boolean numbered = element.normalName().equals("ol");
		List<JsonNode> items = new ArrayList<>();
		Items into = new Items(items);
		for (Node child : element.childNodes()) {
			if (child instanceof Element item && item.normalName().equals("li")) {
				within(item, into);
				into.endItem();
			}
			else {
				part(child, into);
			}
		}
		into.endItem();
		return Draft.element("list", items)
			.put("listType", numbered ? "number" : "bullet")
			.put("start", start(element))
			.put("tag", element.normalName());
	}

	private void within(Element element, Items into) {
		element.childNodes().forEach((child) -> part(child, into));
	}

	private void part(Node child, Items into) {
		if (PhraseImport.isPhrase(child)) {
			into.line.add(child, 0);
		}
		else if (child instanceof Element element) {
			ObjectNode card = CardImport.card(element);
			if (LISTS.contains(element.normalName())) {
				into.endItem();
				into.item(List.of(list(element)));
			}
			else if (card != null) {
				this.others.add(card);
			}
			else {
				into.line.lineBreak();
				within(element, into);
			}
		}
	}

	/** Whether there is nothing but paragraphs and text in it. */
	static boolean isParagraphs(Element element) {
		return element.childNodes().stream().allMatch((child) -> PhraseImport.isPhrase(child) || isParagraph(child));
	}

	private static boolean isParagraph(Node node) {
		return node instanceof Element block && block.normalName().equals("p")
				&& block.childNodes().stream().allMatch(PhraseImport::isPhrase);
	}

	/** Writes those paragraphs into one line, with breaks between. */
	static void paragraphs(Element element, PhraseImport line) {
		for (Node child : element.childNodes()) {
			if ((child instanceof TextNode text && text.isBlank()) || child instanceof Comment) {
				continue;
			}
			if (child instanceof Element block && block.normalName().equals("p")) {
				if (!line.isEmpty()) {
					line.lineBreak();
					line.lineBreak();
				}
				line.children(block, 0);
			}
			else {
				line.add(child, 0);
			}
		}
	}

	private static int start(Element list) {
		return list.attr("start").matches("\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
	}

	/** The items of a list, and the line of the one being made. */
	private static final class Items {

		private final List<JsonNode> items;

		private PhraseImport line = new PhraseImport();

		Items(List<JsonNode> items) {
			this.items = items;
		}

		void endItem() {
			List<JsonNode> children = this.line.end();
			this.line = new PhraseImport();
			if (!children.isEmpty()) {
				item(children);
			}
		}

		void item(List<? extends JsonNode> children) {
			this.items.add(Draft.element("listitem", children).put("value", this.items.size() + 1));
		}

	}

}
