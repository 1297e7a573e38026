package com.roseash.platform.site;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.roseash.platform.contract.InvalidField;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What an admin puts into pages, read piece by piece: nothing of what was typed gets
 * there, but what was understood of it.
 */
final class PageCode {

	static final PageCode NONE = new PageCode(List.of());

	/** What the parser would pass over in silence. */
	private static final Pattern FRAME = Pattern.compile("(?i)</?(html|head|body|frameset)\\b");

	private static final int MOST = 20;

	private final List<Piece> pieces;

	private PageCode(List<Piece> pieces) {
		this.pieces = pieces;
	}

	/** What stands in the head of pages. */
	static PageCode head(String html) {
		return read("head", html);
	}

	/** What stands at their end: scripts and nothing else. */
	static PageCode foot(String html) {
		PageCode code = read("foot", html);
		if (!code.pieces.stream().allMatch((piece) -> piece.kind() == Piece.Kind.SCRIPT)) {
			throw new InvalidField("foot", "may have scripts alone: put <meta> and <link> into the head");
		}
		return code;
	}

	/** As HTML, escaped by construction. */
	String html() {
		return this.pieces.stream().map(Piece::html).collect(Collectors.joining("\n"));
	}

	/** The origins of its scripts. */
	Set<String> scripts() {
		return origins(Piece.Kind.SCRIPT);
	}

	/** The origins of its stylesheets. */
	Set<String> styles() {
		return origins(Piece.Kind.STYLESHEET);
	}

	private Set<String> origins(Piece.Kind kind) {
		return this.pieces.stream()
			.filter((piece) -> piece.kind() == kind)
			.map(Piece::origin)
			.collect(Collectors.toUnmodifiableSet());
	}

	private static PageCode read(String field, String html) {
		if (FRAME.matcher(html).find()) {
			throw new InvalidField(field, "must leave out <html>, <head> and <body>, which are the layout's");
		}
		List<Piece> pieces = Jsoup.parseBodyFragment(html)
			.body()
			.childNodes()
			.stream()
			.filter((node) -> !isNothing(node))
			.map((node) -> piece(field, node))
			.toList();
		if (pieces.size() > MOST) {
			throw new InvalidField(field, "may have at most " + MOST + " elements");
		}
		return new PageCode(pieces);
	}

	private static boolean isNothing(Node node) {
		return node instanceof Comment || (node instanceof TextNode text && text.isBlank());
	}

	private static Piece piece(String field, Node node) {
		if (node instanceof Element element) {
			return Piece.of(field, element);
		}
		throw new InvalidField(field, "has text outside of an element: “" + node.outerHtml().strip() + "”");
	}

}
