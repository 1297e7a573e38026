package com.roseash.blog.feed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.springframework.http.MediaType;

/** A format that feed readers understand. */
public enum FeedFormat {

	/** RSS 2.0. */
	RSS("RSS", "feed.xml", "rss+xml"),

	/** Atom 1.0 (RFC 4287). */
	ATOM("Atom", "atom.xml", "atom+xml"),

	/** JSON Feed 1.1. */
	JSON("JSON Feed", "feed.json", "feed+json");

	private final String title;

	private final String file;

	private final String subtype;

	FeedFormat(String title, String file, String subtype) {
		this.title = title;
		this.file = file;
		this.subtype = subtype;
	}

	static FeedFormat of(String file) {
		return Arrays.stream(values()).filter((format) -> format.file.equals(file)).findFirst().orElseThrow();
	}

	/** Its name. */
	public String title() {
		return this.title;
	}

	/** Its media type, with the charset. */
	public MediaType type() {
		return new MediaType("application", this.subtype, StandardCharsets.UTF_8);
	}

	/** Its media type, as links name it. */
	public String mimeType() {
		return "application/" + this.subtype;
	}

	/** The path of the feed of what the page at that path shows. */
	public String path(String page) {
		return (page.endsWith("/") ? page : page + "/") + this.file;
	}

}
