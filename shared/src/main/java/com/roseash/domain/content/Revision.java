package com.roseash.domain.content;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How a post or page was once.
 *
 * @param number the first is 1
 * @param writtenAt when it was written so
 * @param writtenBy the id of the member who wrote it so; null if nobody in person
 * @param text the command that would write it so again, over whatever is there
 * @param tagged what it was tagged with, in order; null if that was not kept
 */
public record Revision(int number, Instant writtenAt, @Nullable UUID writtenBy, WritePost text,
		@Nullable List<PostReference> tagged) {

	/** The names of its tags in order, as they were then. */
	public List<String> tags() {
		return (this.tagged != null) ? this.tagged.stream().map(PostReference::name).toList() : List.of();
	}

	boolean says(Manuscript manuscript) {
		return this.text.equals(manuscript.text().upon(null)) && manuscript.card().tagged().equals(this.tagged);
	}

}
