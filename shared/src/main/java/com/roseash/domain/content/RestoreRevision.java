package com.roseash.domain.content;

/**
 * The command to write a post or page again as it was once.
 *
 * @param slug the last part of its address
 * @param number the revision
 * @param version the version that is changed
 */
public record RestoreRevision(String slug, int number, int version) {
}
