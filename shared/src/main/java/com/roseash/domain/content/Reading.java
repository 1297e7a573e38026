package com.roseash.domain.content;

/**
 * What somebody may read of a post.
 *
 * @param html its text, sanitised, or the beginning of it
 * @param readers who may read all of it
 * @param cut whether it is only the beginning
 */
public record Reading(String html, Readers readers, boolean cut) {
}
