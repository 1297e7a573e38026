package com.roseash.domain.content;

/**
 * The command to publish a post or a page that was written.
 *
 * @param slug the last part of its address
 */
public record PublishPost(String slug) {
}
