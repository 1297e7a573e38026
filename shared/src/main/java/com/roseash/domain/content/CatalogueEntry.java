package com.roseash.domain.content;

import java.time.Instant;
import java.util.List;

/**
 * Something that readers find on the blog.
 *
 * @param path its path on the blog
 * @param title what it is called
 * @param changedAt when readers saw it change the last time
 * @param translations in which languages it is to be had; none if there is no other
 */
public record CatalogueEntry(String path, String title, Instant changedAt, List<Translation> translations) {

	public CatalogueEntry {
		translations = (translations != null) ? List.copyOf(translations) : List.of();
	}

	/** In one language. */
	public CatalogueEntry(String path, String title, Instant changedAt) {
		this(path, title, changedAt, List.of());
	}

	/** The same, to be had in those languages. */
	CatalogueEntry in(List<Translation> translations) {
		return new CatalogueEntry(this.path, this.title, this.changedAt, translations);
	}

}
