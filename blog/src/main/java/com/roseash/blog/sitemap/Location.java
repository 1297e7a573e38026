package com.roseash.blog.sitemap;

import java.time.Instant;
import java.util.List;

import com.roseash.domain.content.Translation;

/**
 * An address in a sitemap.
 *
 * @param path on the blog
 * @param changedAt when readers saw it change the last time
 * @param translations the same in several languages; none if there is only one
 */
record Location(String path, Instant changedAt, List<Translation> translations) {

	Location(String path, Instant changedAt) {
		this(path, changedAt, List.of());
	}

}
