package com.roseash.domain.content;

import java.util.Optional;

import com.roseash.domain.content.lexical.Frames;

/** What pages show of something from elsewhere that an editor puts into a text. */
public final class EmbedMarkup {

	private EmbedMarkup() {
	}

	/**
	 * The HTML that a provider of oEmbed gives, as far as pages will show it: a player of
	 * a site that we know, or a quotation. Nothing if neither is in it.
	 */
	public static Optional<String> shown(String html) {
		return Optional.ofNullable(Frames.shown(html));
	}

}
