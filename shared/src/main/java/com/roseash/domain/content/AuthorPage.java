package com.roseash.domain.content;

/**
 * A page of what an author published.
 *
 * @param author who
 * @param posts newest first
 */
public record AuthorPage(Byline author, PostPage posts) {
}
