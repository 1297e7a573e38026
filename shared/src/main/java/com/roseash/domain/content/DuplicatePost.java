package com.roseash.domain.content;

/**
 * The command to begin a draft with the text of another.
 *
 * @param slug the last part of its address
 */
public record DuplicatePost(String slug) {
}
