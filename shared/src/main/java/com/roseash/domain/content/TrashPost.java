package com.roseash.domain.content;

/**
 * The command to put a post or page into the trash.
 *
 * @param slug the last part of its address
 */
public record TrashPost(String slug) {
}
