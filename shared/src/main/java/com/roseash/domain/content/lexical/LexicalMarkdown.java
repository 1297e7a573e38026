package com.roseash.domain.content.lexical;

import java.net.URI;

/** A document as Markdown. */
public final class LexicalMarkdown {

	private LexicalMarkdown() {
	}

	/**
	 * The document as CommonMark with strikethrough; HTML cards remain HTML, allowlisted.
	 * @param address where the document itself is, by which relative addresses become
	 * absolute
	 */
	public static String of(LexicalDocument document, Target target, URI address) {
		MarkdownWriter writer = new MarkdownWriter(target, new Addresses(address, true));
		return MarkdownText.write(writer.document(document.nodes()));
	}

}
