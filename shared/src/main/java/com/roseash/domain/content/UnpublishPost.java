package com.roseash.domain.content;

/**
 * The command to take a post or a page back from its readers.
 *
 * @param slug the last part of its address
 */
public record UnpublishPost(String slug) {
}
