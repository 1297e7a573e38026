package com.roseash.domain.content;

/**
 * Where a post or page stands now.
 *
 * @param kind post or page
 * @param slug the last part of its address
 */
public record PostAddress(PostKind kind, String slug) {

	/** Its path on the blog. */
	public String path() {
		return this.kind.path(this.slug);
	}

}
