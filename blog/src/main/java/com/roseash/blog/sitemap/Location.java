package com.roseash.blog.sitemap;

import java.time.Instant;

/**
 * An address in a sitemap.
 *
 * @param path on the blog
 * @param changedAt when readers saw it change the last time
 */
record Location(String path, Instant changedAt) {
}
