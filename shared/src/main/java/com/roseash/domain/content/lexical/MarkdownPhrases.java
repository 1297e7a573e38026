package com.roseash.domain.content.lexical;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Writes a line of text. A format becomes Markdown's marks where they cannot be mistaken:
 * around letters, and beside no others; elsewhere it becomes HTML, which Markdown takes.
 * Code beside code becomes one, as their marks would be read as text.
 */
final class MarkdownPhrases {

	private static final Pattern LINE_MARK = Pattern.compile("^(\\d{0,9})([-+=#>.)])");

	private static final Set<Set<Format>> MARKS = Set.of(Set.of(Format.BOLD), Set.of(Format.ITALIC),
			Set.of(Format.BOLD, Format.ITALIC), Set.of(Format.STRIKETHROUGH));

	private final Addresses addresses;

	private boolean afterMarks;

	MarkdownPhrases(Addresses addresses) {
		this.addresses = addresses;
	}

	void write(List<Node> line, org.commonmark.node.Node into) {
		for (Node node : line) {
			switch (node) {
				case Node.Text text -> text(text, into);
				case Node.LineBreak _ -> lineBreak(into);
				case Node.Link link -> link(link, into);
				case Node.AtLink _, Node.AtLinkSearch _, Node.ZeroWidth _, Node.Paragraph _, Node.Heading _,
						Node.Quote _, Node.Aside _, Node.Items _, Node.Item _, Node.Unknown _, Card _ ->
					{
					}
			}
		}
	}

	private void lineBreak(org.commonmark.node.Node into) {
		if (into.getFirstChild() != null) {
			into.appendChild(new HardLineBreak());
			this.afterMarks = false;
		}
	}

	private void link(Node.Link link, org.commonmark.node.Node into) {
		String url = this.addresses.link(link.url());
		if (url == null || into instanceof Link) {
			write(link.children(), into);
			return;
		}
		Link there = new Link(url, link.title().isBlank() ? null : link.title());
		new MarkdownPhrases(this.addresses).write(link.children(), there);
		if (there.getFirstChild() != null) {
			into.appendChild(there);
			this.afterMarks = false;
		}
	}

	private void text(Node.Text text, org.commonmark.node.Node into) {
		String all = text.text();
		String core = all.strip();
		if (core.isEmpty() || text.formats().isEmpty()) {
			plain(all, into);
			return;
		}
		int start = all.indexOf(core);
		plain(all.substring(0, start), into);
		formatted(text, core, into);
		plain(all.substring(start + core.length()), into);
	}

	/** Takes what begins a line from being read as the mark of a list or a heading. */
	private void plain(String text, org.commonmark.node.Node into) {
		Matcher mark = LINE_MARK.matcher(text);
		boolean begins = into.getLastChild() == null || into.getLastChild() instanceof HardLineBreak;
		String rest = text;
		if (begins && mark.find()) {
			into.appendChild(raw(mark.group(1) + "\\" + mark.group(2)));
			rest = text.substring(mark.end());
		}
		if (!rest.isEmpty()) {
			into.appendChild(new Text(rest));
		}
		this.afterMarks = this.afterMarks && text.isEmpty();
	}

	private void formatted(Node.Text text, String core, org.commonmark.node.Node into) {
		Code before = (into.getLastChild() instanceof Code last) ? last : null;
		String literal = (before != null) ? before.getLiteral() + core : core;
		boolean code = text.formats().contains(Format.CODE) && !isDefinition(literal, into);
		List<Format> formats = text.formats().stream().filter((format) -> !code || format != Format.CODE).toList();
		if (before != null && code && formats.isEmpty()) {
			before.setLiteral(literal);
			return;
		}
		org.commonmark.node.Node parent = into;
		boolean marks = canBeMarks(text, core);
		for (Format format : formats) {
			org.commonmark.node.Node open = marks ? mark(format) : tag("<", format);
			parent.appendChild(open);
			parent = marks ? open : parent;
		}
		parent.appendChild(code ? new Code(core) : new Text(core));
		if (!marks) {
			formats.reversed().forEach((format) -> into.appendChild(tag("</", format)));
		}
		this.afterMarks = true;
	}

	/**
	 * Whether a link with this code, in which nothing can be escaped, would be read as
	 * the definition of one.
	 */
	private static boolean isDefinition(String code, org.commonmark.node.Node into) {
		return into instanceof Link && code.contains("]:");
	}

	private boolean canBeMarks(Node.Text text, String core) {
		return !this.afterMarks && MARKS.contains(text.formats()) && Character.isLetterOrDigit(core.codePointAt(0))
				&& Character.isLetterOrDigit(core.codePointBefore(core.length()));
	}

	private static org.commonmark.node.Node mark(Format format) {
		return switch (format) {
			case BOLD -> new StrongEmphasis("**");
			case ITALIC -> new Emphasis("*");
			default -> new Strikethrough("~~");
		};
	}

	private static org.commonmark.node.Node tag(String bracket, Format format) {
		return raw(bracket + format.element() + ">");
	}

	private static org.commonmark.node.Node raw(String markdown) {
		HtmlInline raw = new HtmlInline();
		raw.setLiteral(markdown);
		return raw;
	}

}
