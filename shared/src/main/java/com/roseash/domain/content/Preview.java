package com.roseash.domain.content;

/**
 * A post or page as it would look, for somebody who was given a link to it.
 *
 * @param card what lists would show of it
 * @param html its text, sanitised
 */
public record Preview(PostCard card, String html) {
}
