package com.roseash.domain.content.lexical;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a document of HTML. Text becomes text, what Ghost or others write for a card
 * becomes that card, and the rest an HTML card, so that no text is lost.
 */
final class HtmlImport {

	/** Elements nested deeper are placed beside each other, by the parser. */
	private static final int DEEPEST = 60;

	private static final String HTML_CARD_BEGINS = "kg-card-begin: html";

	private static final String HTML_CARD_ENDS = "kg-card-end: html";

	private static final Set<String> SILENT = Set.of("script", "style", "template", "head", "title", "meta", "link");

	private static final Set<String> TEXT = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol");

	private final List<JsonNode> blocks = new ArrayList<>();

	private PhraseImport line = new PhraseImport();

	private HtmlImport() {
	}

	static ObjectNode tree(String html) {
		Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
		Element body = Document.createShell("").body();
		// As what is within a page, so that comments before the first element keep their
		// place.
		body.appendChildren(parser.parseFragmentInput(html, body, ""));
		HtmlImport drafting = new HtmlImport();
		drafting.flow(body);
		drafting.endLine();
		return Draft.document(drafting.blocks);
	}

	static List<Node> nodes(String html) {
		return NodeReader.read(tree(html));
	}

	private void flow(Element parent) {
		List<org.jsoup.nodes.Node> children = parent.childNodes();
		for (int i = 0; i < children.size(); i++) {
			org.jsoup.nodes.Node child = children.get(i);
			if (child instanceof Comment comment && comment.getData().strip().equals(HTML_CARD_BEGINS)) {
				i = htmlCard(children, i + 1);
			}
			else {
				child(child);
			}
		}
	}

	/** Takes what is between the comments as it is, and returns where it ends. */
	private int htmlCard(List<org.jsoup.nodes.Node> siblings, int from) {
		endLine();
		StringBuilder html = new StringBuilder();
		int at = from;
		while (at < siblings.size()
				&& !(siblings.get(at) instanceof Comment comment && comment.getData().strip().equals(HTML_CARD_ENDS))) {
			html.append(siblings.get(at).outerHtml());
			at++;
		}
		this.blocks.add(Draft.html(html.toString().strip()));
		return at;
	}

	private void child(org.jsoup.nodes.Node child) {
		if (child instanceof Comment comment && comment.getData().strip().equals("members-only")) {
			add(Draft.node("paywall"));
		}
		else if (child instanceof Element element) {
			element(element);
		}
		else if (!(child instanceof Comment || child instanceof DataNode)) {
			this.line.add(child, 0);
		}
	}

	private void element(Element element) {
		String tag = element.normalName();
		if (SILENT.contains(tag)) {
			return;
		}
		ObjectNode card = CardImport.card(element);
		if (card != null) {
			add(card);
		}
		else if (tag.equals("section") && element.hasClass("footnotes")) {
			add(Draft.html(element.outerHtml()));
		}
		else if (TEXT.contains(tag)) {
			endLine();
			text(element, tag);
		}
		else if (PhraseImport.isPhrase(element)) {
			this.line.add(element, 0);
		}
		else {
			endLine();
			flow(element);
			endLine();
		}
	}

	private void text(Element element, String tag) {
		if (tag.equals("ul") || tag.equals("ol")) {
			ListImport list = new ListImport();
			add(list.list(element));
			this.blocks.addAll(list.others());
		}
		else if (element.childNodes().stream().allMatch(PhraseImport::isPhrase)) {
			this.line.children(element, 0);
			end(element, tag);
		}
		else if (tag.equals("blockquote") && ListImport.isParagraphs(element)) {
			ListImport.paragraphs(element, this.line);
			end(element, tag);
		}
		else {
			flow(element);
			endLine();
		}
	}

	private void end(Element element, String tag) {
		List<JsonNode> children = this.line.end();
		this.line = new PhraseImport();
		if (children.isEmpty()) {
			return;
		}
		switch (tag) {
			case "p" -> this.blocks.add(Draft.element("paragraph", children));
			case "blockquote" -> this.blocks
				.add(Draft.element(element.hasClass("kg-blockquote-alt") ? "aside" : "extended-quote", children));
			default -> this.blocks.add(Draft.element("extended-heading", children).put("tag", tag));
		}
	}

	private void add(ObjectNode block) {
		endLine();
		this.blocks.add(block);
	}

	private void endLine() {
		List<JsonNode> children = this.line.end();
		this.line = new PhraseImport();
		if (!children.isEmpty()) {
			this.blocks.add(Draft.element("paragraph", children));
		}
	}

}
