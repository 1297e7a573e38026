package com.roseash.domain.content;

/**
 * The command to take a post or page out of the trash.
 *
 * @param slug the last part of its address
 */
public record RestorePost(String slug) {
}
