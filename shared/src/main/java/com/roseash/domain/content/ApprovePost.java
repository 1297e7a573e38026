package com.roseash.domain.content;

import com.roseash.platform.contract.InvalidField;

/**
 * The command to approve a text.
 *
 * @param slug the slug of the post or page
 * @param version the version that was read
 * @param note plain text, at most 500 characters; may be empty
 */
public record ApprovePost(String slug, int version, String note) {

	public ApprovePost {
		slug = Slugs.require("slug", slug);
		note = InvalidField.limitText("note", note, 500);
	}

}
