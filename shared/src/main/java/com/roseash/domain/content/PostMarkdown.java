package com.roseash.domain.content;

import java.time.Instant;

/**
 * A post or page as Markdown.
 *
 * @param card what lists show of it
 * @param markdown what everybody may read of its text, with absolute addresses
 * @param updatedAt when readers saw it change the last time
 */
public record PostMarkdown(PostCard card, String markdown, Instant updatedAt) {
}
