package com.roseash.blog.review;

import java.util.UUID;

import com.roseash.domain.content.WriteComment;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a text, and sees again if it could not be kept.
 *
 * @param place the place of the passage it is about; null for the whole text
 * @param quote how that passage begins
 * @param answers the comment that it answers, if it does
 * @param body what is said
 */
record CommentForm(@Nullable Integer place, @Nullable String quote, @Nullable UUID answers, @Nullable String body) {

	static final CommentForm EMPTY = new CommentForm(null, null, null, null);

	WriteComment command(String slug) {
		return new WriteComment(slug, this.place, (this.quote != null) ? this.quote : "", this.answers,
				(this.body != null) ? this.body : "");
	}

	/** Whether it was typed at that passage. */
	public boolean isAt(@Nullable Integer place) {
		return this.body != null && this.answers == null
				&& ((place == null) ? this.place == null : place.equals(this.place));
	}

	/** Whether it was typed as an answer to that. */
	public boolean isTo(UUID comment) {
		return comment.equals(this.answers);
	}

}
