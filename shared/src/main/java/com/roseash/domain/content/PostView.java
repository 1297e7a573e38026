package com.roseash.domain.content;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A whole post.
 *
 * @param card what lists show of it
 * @param html what everybody may read of its text, sanitised
 * @param previous the post before it in time, if there is one
 * @param next the post after it, if there is one
 * @param imprint what its page says besides
 * @param updatedAt when readers saw it change the last time
 * @param translations in which languages it is to be had
 * @param preview a tiny picture that stands in for its own, as a data address
 */
public record PostView(PostCard card, String html, @Nullable Neighbour previous, @Nullable Neighbour next,
		Imprint imprint, Instant updatedAt, Translations translations, @Nullable String preview) {

	/** Whoever knows of no translations names none. */
	public PostView {
		translations = (translations != null) ? translations : Translations.NONE;
	}

	/** What everybody may read of it. */
	public Reading beginning() {
		return new Reading(this.html, this.imprint.readers(), this.imprint.cut());
	}

	/**
	 * The post before or after.
	 *
	 * @param slug the last part of its address
	 * @param title plain text
	 */
	public record Neighbour(String slug, String title) {
	}

}
