package com.roseash.domain.relations;

/**
 * Something that can be related to.
 *
 * @param id the thing among those of its kind
 * @param label what people call it
 */
public record Candidate(String id, String label) {
}
