package com.roseash.domain.content;

import com.roseash.platform.contract.InvalidField;

/**
 * The command to ask for changes of a text.
 *
 * @param slug the slug of the post or page
 * @param note what should change, plain text, at most 500 characters; may be empty
 */
public record SendBackPost(String slug, String note) {

	public SendBackPost {
		slug = Slugs.require("slug", slug);
		note = InvalidField.limitText("note", note, 500);
	}

}
