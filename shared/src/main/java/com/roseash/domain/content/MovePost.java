package com.roseash.domain.content;

/**
 * The command to give a post or page another address; the one it had leads there.
 *
 * @param slug the last part of its address
 * @param to what that will be: lower-case letters, digits and hyphens
 */
public record MovePost(String slug, String to) {

	public MovePost {
		to = Slugs.require("to", to);
	}

}
