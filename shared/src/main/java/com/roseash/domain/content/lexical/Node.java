package com.roseash.domain.content.lexical;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A part of a document: text and what holds text here, everything else a {@link Card}.
 */
sealed interface Node permits Node.Holder, Node.Text, Node.LineBreak, Node.AtLinkSearch, Node.ZeroWidth, Card {

	/** This node and all within it, in the order in which one reads. */
	default Stream<Node> all() {
		return (this instanceof Holder holder)
				? Stream.concat(Stream.of(this), holder.children().stream().flatMap(Node::all)) : Stream.of(this);
	}

	/** Whether it stands within a line of text. */
	default boolean isInline() {
		return switch (this) {
			case Text _, LineBreak _, ZeroWidth _, AtLinkSearch _ -> true;
			case Link link -> link.children().stream().allMatch(Node::isInline);
			case AtLink link -> link.children().stream().allMatch(Node::isInline);
			case Paragraph _, Heading _, Quote _, Aside _, Items _, Item _, Unknown _, Card _ -> false;
		};
	}

	/** A node that holds others. */
	sealed interface Holder extends Node {

		List<Node> children();

	}

	/** A paragraph. */
	record Paragraph(List<Node> children) implements Holder {
	}

	/** A heading, of level 1 to 6. */
	record Heading(int level, List<Node> children) implements Holder {
	}

	/** A quote. */
	record Quote(List<Node> children) implements Holder {
	}

	/** The other style of quote. */
	record Aside(List<Node> children) implements Holder {
	}

	/** A list, whose numbers begin with the start. */
	record Items(boolean numbered, int start, List<Node> children) implements Holder {
	}

	/** An item; one that begins with a list continues the item before it. */
	record Item(List<Node> children) implements Holder {

		boolean continuesItemBefore() {
			return !this.children.isEmpty() && this.children.getFirst() instanceof Items;
		}

	}

	/** A link. */
	record Link(String url, String title, String rel, List<Node> children) implements Holder {
	}

	/** A search for something to link to that was never finished; nothing for readers. */
	record AtLink(List<Node> children) implements Holder {
	}

	/** What was typed into that search. */
	record AtLinkSearch(String text) implements Node {
	}

	/** A character that only the editor needs. */
	record ZeroWidth() implements Node {
	}

	/**
	 * Text with its formats, also a reminder that something is to come ("TK") and a tab.
	 */
	record Text(String text, Set<Format> formats) implements Node {
	}

	/** The end of a line that is not the end of a paragraph. */
	record LineBreak() implements Node {
	}

	/** A node of a type that we do not know, with what is in it. */
	record Unknown(String type, String place, List<Node> children) implements Holder {
	}

}
