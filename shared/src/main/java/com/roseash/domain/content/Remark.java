package com.roseash.domain.content;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A comment and what it is about.
 *
 * @param comment what was said, without answers
 * @param answers the id of the comment that it answers, if it does
 * @param place where its passage was seen last; null if it is about none
 * @param passage what the passage said then
 */
record Remark(ReviewComment comment, @Nullable UUID answers, @Nullable Integer place, String passage) {

	/** Where its passage stands now, if it does. */
	OptionalInt find(Passages passages) {
		return (this.place != null) ? passages.find(this.passage, this.place) : OptionalInt.empty();
	}

	/** What was said, with those of the answers that are answers to it. */
	ReviewComment with(List<Remark> others) {
		return new ReviewComment(this.comment.id(), this.comment.quote(), this.comment.body(), this.comment.writtenAt(),
				this.comment.writtenBy(), this.comment.resolvedAt(), this.comment.resolvedBy(),
				others.stream()
					.filter((other) -> this.comment.id().equals(other.answers()))
					.map(Remark::comment)
					.toList());
	}

}
