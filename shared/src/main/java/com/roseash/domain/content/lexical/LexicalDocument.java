package com.roseash.domain.content.lexical;

import java.util.List;
import java.util.function.Predicate;

import com.roseash.domain.content.lexical.Card.Paywall;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody wrote, as Lexical JSON. The text it was read from is the document, so
 * whatever it holds survives a save to the last character; the nodes are how we read it.
 */
public final class LexicalDocument {

	private static final int LONGEST_OPENING = 3;

	private final String json;

	private final List<Node> nodes;

	private LexicalDocument(String json, List<Node> nodes) {
		this.json = json;
		this.nodes = nodes;
	}

	/**
	 * The document that the JSON describes.
	 * @throws DocumentRefused with the place of what is wrong or too much
	 */
	public static LexicalDocument parse(String json) {
		return new LexicalDocument(json, NodeReader.read(LexicalJson.read(json)));
	}

	/** A document of the HTML of another system; what no card is made for stays HTML. */
	public static LexicalDocument fromHtml(String html) {
		LexicalJson.limit(html);
		return of(HtmlImport.tree(html));
	}

	/** A document of Markdown. */
	public static LexicalDocument fromMarkdown(String markdown) {
		LexicalJson.limit(markdown);
		return fromHtml(MarkdownText.html(markdown));
	}

	static LexicalDocument of(ObjectNode tree) {
		return parse(LexicalJson.write(tree));
	}

	/** The JSON that it was read from, unchanged. */
	public String json() {
		return this.json;
	}

	List<Node> nodes() {
		return this.nodes;
	}

	/** Whether only members may read all of it. */
	public boolean hasPaywall() {
		return publicNodes() < this.nodes.size();
	}

	/** The part before the paywall; all of it, if it has none. */
	public LexicalDocument beforePaywall() {
		return beginning(publicNodes());
	}

	/** A taste of it: a third, and no more than three of its paragraphs and cards. */
	public LexicalDocument opening() {
		return beginning(Math.min(LONGEST_OPENING, this.nodes.size() / LONGEST_OPENING));
	}

	/** Nothing of it. */
	public LexicalDocument blank() {
		return beginning(0);
	}

	private LexicalDocument beginning(int end) {
		if (end == this.nodes.size()) {
			return this;
		}
		ObjectNode tree = LexicalJson.read(this.json);
		ArrayNode children = LexicalJson.children(tree);
		while (children.size() > end) {
			children.remove(children.size() - 1);
		}
		return of(tree);
	}

	/** What it holds that we do not know, and show to editors alone: type and place. */
	public List<Unknown> unknown() {
		return this.nodes.stream().flatMap(Node::all).<Unknown>mapMulti((node, found) -> {
			if (node instanceof Node.Unknown unknown) {
				found.accept(new Unknown(unknown.type(), unknown.place()));
			}
		}).toList();
	}

	private int publicNodes() {
		Predicate<Node> isPaywall = Paywall.class::isInstance;
		int end = 0;
		// A paywall inside of another node hides all of that node, to be on the safe
		// side.
		while (end < this.nodes.size() && this.nodes.get(end).all().noneMatch(isPaywall)) {
			end++;
		}
		return end;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof LexicalDocument document && this.json.equals(document.json);
	}

	@Override
	public int hashCode() {
		return this.json.hashCode();
	}

	@Override
	public String toString() {
		return this.json;
	}

	/** A node of a type that we do not know, and where it is. */
	public record Unknown(String type, String place) {

	}

}
