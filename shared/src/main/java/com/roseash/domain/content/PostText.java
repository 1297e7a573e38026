package com.roseash.domain.content;

/**
 * A post with its text.
 *
 * @param card what lists show of it
 * @param html its text, sanitised
 */
public record PostText(PostCard card, String html) {
}
