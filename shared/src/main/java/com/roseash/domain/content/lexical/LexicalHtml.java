package com.roseash.domain.content.lexical;

import java.net.URI;
import java.util.List;

/**
 * A document as HTML that needs no further look: escaped, allowlisted, without styles and
 * scripts, in the structure and with the class names that Ghost gives it.
 *
 * @param html the text of the page, feed entry or mail
 * @param outline its headings, for a table of contents
 */
public record LexicalHtml(String html, List<Entry> outline) {

	public LexicalHtml {
		outline = List.copyOf(outline);
	}

	/**
	 * The document as it is shown there.
	 * @param address where the document itself is, absolute; relative addresses in feeds
	 * and mails become absolute by it, and what they cannot show leads to it
	 */
	public static LexicalHtml of(LexicalDocument document, Target target, URI address) {
		return of(document, target, address, Sources.NONE);
	}

	/** The same, with the smaller copies that there are of its pictures. */
	public static LexicalHtml of(LexicalDocument document, Target target, URI address, Sources sources) {
		Markup markup = new Markup();
		HtmlRenderer renderer = new HtmlRenderer(new Canvas(markup, target, address, sources));
		renderer.render(document.nodes());
		return new LexicalHtml(markup.toString(), renderer.outline());
	}

	/**
	 * A heading of the text.
	 *
	 * @param level 1 to 6
	 * @param id what to link to
	 * @param text what it says
	 */
	public record Entry(int level, String id, String text) {

	}

}
