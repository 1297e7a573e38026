package com.roseash.domain.content;

import com.roseash.platform.contract.InvalidField;

/**
 * The command to ask others to look at a text.
 *
 * @param slug the slug of the post or page
 * @param note what they should know, plain text, at most 500 characters; may be empty
 */
public record AskReview(String slug, String note) {

	public AskReview {
		slug = Slugs.require("slug", slug);
		note = InvalidField.limitText("note", note, 500);
	}

}
