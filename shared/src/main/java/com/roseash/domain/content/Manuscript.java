package com.roseash.domain.content;

/**
 * A post or a page as those who write see it.
 *
 * @param kind post or page
 * @param status whether readers see it
 * @param card what lists show of it, or would if it was published now
 * @param html its text, sanitised; empty as long as nothing is written
 */
public record Manuscript(PostKind kind, PostStatus status, PostCard card, String html) {

	/** Whether readers see it. */
	public boolean isPublished() {
		return this.status == PostStatus.PUBLISHED;
	}

}
