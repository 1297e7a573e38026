package com.roseash.domain.content;

import java.util.UUID;

/**
 * The command to take a comment away.
 *
 * @param slug the slug of the post or page
 * @param comment the comment's id
 */
public record RemoveComment(String slug, UUID comment) {

	public RemoveComment {
		slug = Slugs.require("slug", slug);
	}

}
