package com.roseash.domain.content;

/**
 * The command to let a post or page be a tag, or be none any more.
 *
 * @param slug the slug of the post or page
 * @param tag whether it is a tag from now on
 */
public record MarkTag(String slug, boolean tag) {
}
