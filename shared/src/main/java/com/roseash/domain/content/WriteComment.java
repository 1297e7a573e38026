package com.roseash.domain.content;

import java.util.UUID;

import com.roseash.platform.contract.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * The command to say something of a text that is reviewed.
 *
 * @param slug the slug of the post or page
 * @param place the place of the passage it is about, from 0; null for the whole text
 * @param quote how that passage begins, by which it is found if it has moved
 * @param answers the id of the comment that it answers, if it does
 * @param body plain text, at most 2,000 characters
 */
public record WriteComment(String slug, @Nullable Integer place, String quote, @Nullable UUID answers, String body) {

	public WriteComment {
		slug = Slugs.require("slug", slug);
		if (place != null && place < 0) {
			throw new InvalidField("place", "must not be less than 0");
		}
		quote = InvalidField.limitText("quote", quote, 200);
		body = InvalidField.requireText("body", body, 2000);
	}

}
