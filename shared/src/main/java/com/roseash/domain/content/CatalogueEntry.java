package com.roseash.domain.content;

import java.time.Instant;

/**
 * Something that readers find on the blog.
 *
 * @param path its path on the blog
 * @param title what it is called
 * @param changedAt when readers saw it change the last time
 */
public record CatalogueEntry(String path, String title, Instant changedAt) {
}
