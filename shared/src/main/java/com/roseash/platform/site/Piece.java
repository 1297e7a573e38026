package com.roseash.platform.site;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import com.roseash.platform.contract.InvalidField;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * One element that an admin puts into pages.
 *
 * @param kind what it does
 * @param origin where it is loaded from; empty if nothing is
 * @param html the element
 */
record Piece(Kind kind, String origin, String html) {

	private static final Pattern DATA = Pattern.compile("data-[a-z0-9-]{1,60}");

	private static final Set<String> META = Set.of("name", "property", "content");

	private static final Set<String> LINK = Set.of("rel", "href", "type", "title", "media", "integrity", "crossorigin");

	private static final Set<String> SCRIPT = Set.of("src", "async", "defer", "type", "integrity", "crossorigin",
			"referrerpolicy");

	/** What only the layout says of a page, or what would weaken its policy. */
	private static final Set<String> OURS = Set.of("referrer", "viewport", "color-scheme", "theme-color", "robots",
			"htmx-config", "description");

	private static final Set<String> RELATIONS = Set.of("me", "author", "license", "webmention", "indieauth-metadata",
			"authorization_endpoint", "token_endpoint", "micropub");

	private static final String FILE = "Put it into a file on a site of https, and name that ";

	/** What an element does. */
	enum Kind {

		FACT, STYLESHEET, SCRIPT

	}

	static Piece of(String field, Element element) {
		return switch (element.normalName()) {
			case "meta" -> meta(field, element);
			case "link" -> link(field, element);
			case "script" -> script(field, element);
			case "style" ->
				throw new InvalidField(field, "has a <style>, which the policy of our pages does not let in. " + FILE
						+ "with <link rel=\"stylesheet\" href=\"https://…\">");
			case "noscript" -> throw new InvalidField(field,
					"has a <noscript>: leave it out, a page without its script is whole as it is");
			default -> throw new InvalidField(field,
					"may have <meta>, <link> and <script src> alone, not <" + element.normalName() + ">");
		};
	}

	private static Piece meta(String field, Element meta) {
		only(field, meta, META);
		String name = (meta.attr("name") + meta.attr("property")).toLowerCase(Locale.ROOT);
		if (meta.attr("name").isBlank() == meta.attr("property").isBlank() || meta.attr("content").isBlank()) {
			throw new InvalidField(field, "has a <meta> that does not read name=\"…\" content=\"…\"");
		}
		if (OURS.contains(name)) {
			throw new InvalidField(field, "has a <meta name=\"" + name + "\">, which is the layout's to say");
		}
		return new Piece(Kind.FACT, "", meta.outerHtml());
	}

	private static Piece link(String field, Element link) {
		only(field, link, LINK);
		String relation = link.attr("rel").strip().toLowerCase(Locale.ROOT);
		if (relation.equals("stylesheet")) {
			return new Piece(Kind.STYLESHEET, origin(field, link, "href"), link.outerHtml());
		}
		if (!RELATIONS.contains(relation)) {
			throw new InvalidField(field, "has a <link rel=\"" + relation
					+ "\">; what may be linked is stylesheet, me, author, license and webmention");
		}
		if (!link.attr("href").matches("mailto:[^\\s:]+@[^\\s:]+")) {
			origin(field, link, "href");
		}
		return new Piece(Kind.FACT, "", link.outerHtml());
	}

	private static Piece script(String field, Element script) {
		if (!script.data().isBlank() || !script.hasAttr("src")) {
			throw new InvalidField(field,
					"has a <script> with code in it, which the policy of our pages never runs, so that nobody can slip code into a text. "
							+ FILE + "with <script src=\"https://…\">");
		}
		only(field, script, SCRIPT);
		if (!script.attr("type").matches("(module|text/javascript)?")) {
			throw new InvalidField(field, "has a <script> of a type that is neither module nor text/javascript");
		}
		return new Piece(Kind.SCRIPT, origin(field, script, "src"), script.empty().outerHtml());
	}

	private static void only(String field, Element element, Set<String> allowed) {
		for (Attribute attribute : element.attributes()) {
			String name = attribute.getKey().toLowerCase(Locale.ROOT);
			boolean data = element.nameIs("script") && DATA.matcher(name).matches();
			if (!allowed.contains(name) && !data) {
				throw new InvalidField(field,
						"has a <" + element.normalName() + "> with “" + name + "”, which it may not have");
			}
		}
		if (element.childrenSize() > 0) {
			throw new InvalidField(field, "has a <" + element.normalName() + "> with something in it");
		}
	}

	private static String origin(String field, Element element, String attribute) {
		String origin = Origin.of(element.attr(attribute));
		if (origin == null) {
			throw new InvalidField(field, "has a <" + element.normalName() + "> whose " + attribute
					+ " is not a whole address that begins with https://");
		}
		return origin;
	}

}
