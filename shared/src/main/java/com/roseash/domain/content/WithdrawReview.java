package com.roseash.domain.content;

/**
 * The command to ask nobody any more.
 *
 * @param slug the slug of the post or page
 */
public record WithdrawReview(String slug) {

	public WithdrawReview {
		slug = Slugs.require("slug", slug);
	}

}
