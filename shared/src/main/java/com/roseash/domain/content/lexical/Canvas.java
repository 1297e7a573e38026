package com.roseash.domain.content.lexical;

import java.net.URI;

import com.roseash.domain.content.lexical.Card.Picture;
import com.roseash.domain.content.lexical.Card.Size;
import com.roseash.domain.content.lexical.Sources.Source;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What the renderers draw on: markup for one target, with the parts that many cards have.
 */
final class Canvas {

	private static final int WIDTH_OF_MAIL = 600;

	private static final int WIDTH_OF_TEXT = 720;

	private final Markup markup;

	private final Target target;

	private final Addresses addresses;

	private final Sources sources;

	private final Footnotes footnotes = new Footnotes();

	Canvas(Markup markup, Target target, URI document, Sources sources) {
		this.markup = markup;
		this.target = target;
		this.addresses = new Addresses(document, !target.isWeb());
		this.sources = sources;
	}

	Footnotes footnotes() {
		return this.footnotes;
	}

	Markup markup() {
		return this.markup;
	}

	Target target() {
		return this.target;
	}

	boolean isMail() {
		return this.target == Target.MAIL;
	}

	@Nullable String file(String address) {
		return this.addresses.file(address);
	}

	@Nullable String link(String address) {
		return this.addresses.link(address);
	}

	/** Where the document can be seen as a page. */
	String here() {
		return this.addresses.document().toString();
	}

	/**
	 * Somebody's HTML, as far as it is allowed, with addresses that work on this target.
	 */
	void html(Allowlist allowlist, String html) {
		String clean = this.footnotes.apart(allowlist.clean(html));
		this.markup.safe((this.target.isWeb() || clean.indexOf('<') < 0) ? clean : absolute(clean));
	}

	void caption(String html) {
		if (!html.isBlank()) {
			this.markup.begin("figcaption");
			html(Allowlist.PHRASE, html);
			this.markup.end();
		}
	}

	/** A part of a card, if it says anything. */
	void part(String element, String css, String text) {
		if (!text.isBlank()) {
			this.markup.begin(element).classes(css).text(text).end();
		}
	}

	/** A picture, if it may be shown, with the place it takes. */
	void picture(Picture picture, @Nullable String css) {
		picture(picture, css, WIDTH_OF_TEXT);
	}

	/** The same for a picture that is shown that wide at most. */
	void picture(Picture picture, @Nullable String css, int width) {
		String src = file(picture.src());
		if (src == null) {
			return;
		}
		Source source = this.target.isWeb() ? this.sources.of(picture.src()) : null;
		String alt = (picture.alt().isEmpty() && source != null && source.alt() != null) ? source.alt() : picture.alt();
		this.markup.begin("img")
			.with("src", src)
			.with("class", css)
			.with("alt", alt)
			.with("title", picture.title().isEmpty() ? null : picture.title());
		if (picture.size() != null) {
			size(isMail() ? picture.size().within(WIDTH_OF_MAIL) : picture.size());
		}
		if (source != null && source.srcset() != null) {
			this.markup.with("srcset", source.srcset())
				.with("sizes", "(min-width: %1$dpx) %1$dpx, 100vw".formatted(width));
		}
		if (!isMail()) {
			this.markup.with("loading", "lazy").with("data-preview", (source != null) ? source.preview() : null);
		}
	}

	/** The place that the element just begun takes, if that is known. */
	void size(@Nullable Size size) {
		if (size != null) {
			this.markup.with("width", size.width()).with("height", size.height());
		}
	}

	/** Begins an element that leads somewhere, or as plain as can be if it may not. */
	Markup beginLink(String address) {
		String href = link(address);
		return (href != null && !this.markup.isWithin("a")) ? this.markup.begin("a").with("href", href)
				: this.markup.begin("span");
	}

	private String absolute(String clean) {
		Document parsed = Jsoup.parseBodyFragment(clean, here());
		parsed.outputSettings().prettyPrint(false);
		for (String attribute : new String[] { "href", "src" }) {
			parsed.select("[" + attribute + "]")
				.forEach((element) -> element.attr(attribute, element.absUrl(attribute)));
		}
		return parsed.body().html();
	}

}
