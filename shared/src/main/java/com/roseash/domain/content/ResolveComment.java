package com.roseash.domain.content;

import java.util.UUID;

/**
 * The command to say that nothing is left to do about a comment.
 *
 * @param slug the slug of the post or page
 * @param comment the comment's id
 * @param resolved false to say that something is
 */
public record ResolveComment(String slug, UUID comment, boolean resolved) {

	public ResolveComment {
		slug = Slugs.require("slug", slug);
	}

}
