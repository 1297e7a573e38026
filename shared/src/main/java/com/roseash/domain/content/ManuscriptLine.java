package com.roseash.domain.content;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a list shows those who write.
 *
 * @param slug the last part of its address
 * @param kind post or page
 * @param title plain text
 * @param author the name of who writes it; null for a page
 * @param status whether readers see it
 * @param writtenAt when it was last written
 * @param publishedAt its date, if it has one
 * @param dueAt when it will be published, if it is scheduled
 * @param review how far its review has come
 */
public record ManuscriptLine(String slug, PostKind kind, String title, @Nullable String author, PostStatus status,
		Instant writtenAt, @Nullable Instant publishedAt, @Nullable Instant dueAt, ReviewStatus review) {
}
