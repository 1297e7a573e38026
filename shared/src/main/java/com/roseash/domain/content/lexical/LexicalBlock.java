package com.roseash.domain.content.lexical;

import java.net.URI;
import java.util.List;

/**
 * A paragraph, heading, list or card of a document, as it stands there between others.
 *
 * @param text what it says, in one line; may be empty
 * @param html how it is shown, never empty
 */
public record LexicalBlock(String text, String html) {

	/**
	 * The blocks of a document, in order; together they are what {@link LexicalHtml}
	 * makes of it.
	 */
	public static List<LexicalBlock> of(LexicalDocument document, Target target, URI address, Sources sources) {
		Markup markup = new Markup();
		HtmlRenderer renderer = new HtmlRenderer(new Canvas(markup, target, address, sources));
		return document.nodes().stream().map((node) -> {
			renderer.render(List.of(node));
			return new LexicalBlock(PlainText.line(List.of(node)), markup.take());
		}).filter((block) -> !block.html().isEmpty()).toList();
	}

}
