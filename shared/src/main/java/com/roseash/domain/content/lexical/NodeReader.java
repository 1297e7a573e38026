package com.roseash.domain.content.lexical;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.roseash.domain.content.lexical.Node.Aside;
import com.roseash.domain.content.lexical.Node.AtLink;
import com.roseash.domain.content.lexical.Node.AtLinkSearch;
import com.roseash.domain.content.lexical.Node.Heading;
import com.roseash.domain.content.lexical.Node.Item;
import com.roseash.domain.content.lexical.Node.Items;
import com.roseash.domain.content.lexical.Node.LineBreak;
import com.roseash.domain.content.lexical.Node.Link;
import com.roseash.domain.content.lexical.Node.Paragraph;
import com.roseash.domain.content.lexical.Node.Quote;
import com.roseash.domain.content.lexical.Node.Text;
import com.roseash.domain.content.lexical.Node.Unknown;
import com.roseash.domain.content.lexical.Node.ZeroWidth;
import tools.jackson.databind.node.ObjectNode;

/** Reads the nodes of a document, no more and no deeper than a renderer can bear. */
final class NodeReader {

	static final int DEEPEST = 100;

	static final int MOST = 50_000;

	private static final int HIGHEST_HEADING = 6;

	private int nodes;

	private NodeReader() {
	}

	static List<Node> read(ObjectNode document) {
		Fields root = Fields.of(document.get("root"), "root");
		if (!root.has("children")) {
			throw new DocumentRefused("root.children", "is missing");
		}
		return new NodeReader().children(root, 1);
	}

	private List<Node> children(Fields parent, int depth) {
		List<Fields> each = parent.each("children");
		if (depth > DEEPEST && !each.isEmpty()) {
			throw new DocumentRefused(parent.place(), "is nested more than %d deep".formatted(DEEPEST));
		}
		List<Node> children = new ArrayList<>(each.size());
		for (Fields child : each) {
			children.add(node(child, depth));
		}
		return children;
	}

	private Node node(Fields fields, int depth) {
		this.nodes++;
		if (this.nodes > MOST) {
			throw new DocumentRefused(fields.place(), "is one node more than %,d".formatted(MOST));
		}
		String type = fields.text("type");
		return switch (type) {
			case "text", "extended-text", "tk" -> new Text(fields.text("text"), Format.of(fields.whole("format", 0)));
			case "tab" -> new Text(fields.text("text", "\t"), Set.of());
			case "linebreak" -> new LineBreak();
			case "zwnj" -> new ZeroWidth();
			case "at-link-search" -> new AtLinkSearch(fields.text("text"));
			default -> {
				Card card = CardReader.read(type, fields);
				yield (card != null) ? card : holder(type, fields, children(fields, depth + 1));
			}
		};
	}

	private Node holder(String type, Fields fields, List<Node> children) {
		return switch (type) {
			case "paragraph" -> new Paragraph(children);
			case "heading", "extended-heading" -> new Heading(level(fields), children);
			case "quote", "extended-quote" -> new Quote(children);
			case "aside" -> new Aside(children);
			case "list" -> new Items(fields.text("listType").equals("number") || fields.text("tag").equals("ol"),
					fields.whole("start", 1), children);
			case "listitem" -> new Item(children);
			case "link", "autolink" -> new Link(fields.text("url"), fields.text("title"), fields.text("rel"), children);
			case "at-link" -> new AtLink(children);
			case "" -> throw new DocumentRefused(fields.place() + ".type", "is missing");
			default -> new Unknown(type, fields.place(), children);
		};
	}

	private static int level(Fields fields) {
		String tag = fields.text("tag", "h2");
		if (!tag.matches("h[1-" + HIGHEST_HEADING + "]")) {
			throw new DocumentRefused(fields.place() + ".tag", "should be h1 to h6");
		}
		return tag.charAt(1) - '0';
	}

}
