package com.roseash.blog.embed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.roseash.platform.http.Fetched;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/** A page of somebody's, with what its head says. */
final class WebPage {

	private static final int LONGEST_TITLE = 300;

	private static final int LONGEST_TEXT = 600;

	private final URI address;

	private final Document document;

	private WebPage(URI address, Document document) {
		this.address = address;
		this.document = document;
	}

	static WebPage of(Fetched fetched) {
		try {
			return new WebPage(fetched.address(), Jsoup.parse(new ByteArrayInputStream(fetched.bytes()),
					charset(fetched.contentType()), fetched.address().toString()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What it says of itself, its pictures where they are. */
	Bookmark.Metadata metadata() {
		return new Bookmark.Metadata(
				first(LONGEST_TITLE, meta("og:title"), meta("twitter:title"), this.document.title()),
				first(LONGEST_TEXT, meta("og:description"), meta("description")),
				first(LONGEST_TITLE, meta("author"), meta("twitter:creator")),
				first(LONGEST_TITLE, meta("og:site_name"), this.address.getHost()),
				first(2000, absolute(meta("og:image")), absolute(meta("twitter:image"))), icon());
	}

	/** Where a provider of oEmbed says more of it. */
	Optional<String> oembed() {
		return Optional
			.ofNullable(this.document.selectFirst("link[rel~=alternate][type=application/json+oembed][href]"))
			.map((link) -> link.absUrl("href"));
	}

	/** The largest that is no drawing for a mask and no Windows icon. */
	private String icon() {
		return this.document.select("link[rel~=icon][href], link[rel=apple-touch-icon][href]")
			.stream()
			.filter((link) -> !link.attr("href").toLowerCase(Locale.ROOT).contains(".ico"))
			.max(Comparator.comparingInt(WebPage::side))
			.map((link) -> link.absUrl("href"))
			.orElse("");
	}

	private static int side(Element link) {
		String side = link.attr("sizes").replaceFirst("x.*", "");
		return side.matches("\\d{1,4}") ? Integer.parseInt(side) : link.attr("rel").contains("apple") ? 180 : 1;
	}

	private String meta(String name) {
		Element found = this.document
			.selectFirst("meta[property=%1$s][content], meta[name=%1$s][content]".formatted(name));
		return (found != null) ? found.attr("content") : "";
	}

	private String absolute(String reference) {
		try {
			return reference.isBlank() ? "" : this.address.resolve(reference.strip()).toString();
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

	private static String first(int longest, @Nullable String... texts) {
		return Stream.of(texts)
			.filter((text) -> text != null && !text.isBlank())
			.map((text) -> text.strip().replaceAll("\\s+", " "))
			.map((text) -> (text.length() > longest) ? text.substring(0, longest) + "…" : text)
			.findFirst()
			.orElse("");
	}

	private static @Nullable String charset(String contentType) {
		try {
			Charset charset = contentType.isBlank() ? null : MediaType.parseMediaType(contentType).getCharset();
			return (charset != null) ? charset.name() : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
