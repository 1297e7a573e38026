package com.roseash.domain.content.lexical;

import java.util.List;

import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * Markdown as we read and write it: CommonMark with tables, strikethrough and footnotes.
 */
final class MarkdownText {

	private static final int DEEPEST = 100;

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), StrikethroughExtension.create(),
			FootnotesExtension.create());

	private static final Parser PARSER = Parser.builder()
		.extensions(EXTENSIONS)
		.maxOpenBlockParsers(DEEPEST)
		.maxInlineNesting(DEEPEST)
		.build();

	private static final HtmlRenderer HTML = HtmlRenderer.builder().extensions(EXTENSIONS).build();

	private static final MarkdownRenderer MARKDOWN = MarkdownRenderer.builder().extensions(EXTENSIONS).build();

	private MarkdownText() {
	}

	/** HTML that nobody has looked at, as Markdown may hold any. */
	static String html(String markdown) {
		return HTML.render(read(markdown));
	}

	static Node read(String markdown) {
		return PARSER.parse(markdown);
	}

	/** Whether there is no HTML in it, and no address that is not allowed. */
	static boolean isHarmless(Node node, Addresses addresses) {
		boolean harmless = switch (node) {
			case HtmlBlock _, HtmlInline _ -> false;
			case Link link -> addresses.link(link.getDestination()) != null;
			case Image image -> addresses.file(image.getDestination()) != null;
			case LinkReferenceDefinition definition -> addresses.link(definition.getDestination()) != null;
			default -> true;
		};
		for (Node child = node.getFirstChild(); harmless && child != null; child = child.getNext()) {
			harmless = isHarmless(child, addresses);
		}
		return harmless;
	}

	static String write(Node document) {
		return MARKDOWN.render(document);
	}

}
