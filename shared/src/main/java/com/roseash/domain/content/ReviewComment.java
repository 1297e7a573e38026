package com.roseash.domain.content;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a text that is reviewed.
 *
 * @param id the comment's id
 * @param quote how the passage began that it is about; empty for the whole text, an
 * answer, or what has no words
 * @param body plain text; empty if it was taken away, and others had answered
 * @param writtenAt when
 * @param writtenBy the id of the member who wrote it
 * @param resolvedAt when it was done with, if it was
 * @param resolvedBy the id of the member who said so
 * @param answers what others said to it, the oldest first
 */
public record ReviewComment(UUID id, String quote, String body, Instant writtenAt, UUID writtenBy,
		@Nullable Instant resolvedAt, @Nullable UUID resolvedBy, List<ReviewComment> answers) {

	public ReviewComment {
		answers = List.copyOf(answers);
	}

	/** Whether nothing is left to do about it. */
	public boolean isResolved() {
		return this.resolvedAt != null;
	}

	/** Whether who wrote it took it away. */
	public boolean isGone() {
		return this.body.isEmpty();
	}

}
