package com.roseash.domain.events;

/**
 * A whole entry.
 *
 * @param card what lists show of it
 * @param html its text, sanitised
 */
public record EntryView(EntryCard card, String html) {
}
