package com.roseash.domain.content;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A post or a page as those who write see it.
 *
 * @param status whether readers see it
 * @param card what lists show of it, or would if it was published now
 * @param html what readers see or would see of it; empty as long as nothing is written
 * @param text the command that would write it so again, over this version
 * @param writtenAt when it was last written
 * @param dueAt when it will be published, if it is scheduled
 * @param trashedAt since when it is in the trash, if it is
 */
public record Manuscript(PostStatus status, PostCard card, String html, WritePost text, Instant writtenAt,
		@Nullable Instant dueAt, @Nullable Instant trashedAt) {

	/** Post or page. */
	public PostKind kind() {
		return this.text.kind();
	}

	/** Whether readers see it. */
	public boolean isPublished() {
		return this.status == PostStatus.PUBLISHED;
	}

	/** Whether it is in the trash. */
	public boolean isTrashed() {
		return this.trashedAt != null;
	}

}
