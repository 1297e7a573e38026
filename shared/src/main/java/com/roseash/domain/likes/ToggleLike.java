package com.roseash.domain.likes;

import java.util.UUID;

import com.roseash.platform.contract.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * Likes a target, or no longer likes it.
 *
 * @param member who likes it
 * @param kind what kind of thing the target is, such as {@code post}
 * @param id the target among those of its kind
 * @param slug what addresses the target in URLs, if something does
 * @param liked whether the member likes it afterwards; null for the opposite of before
 */
public record ToggleLike(UUID member, String kind, String id, @Nullable String slug, @Nullable Boolean liked) {

	public ToggleLike {
		if (!kind.matches("[a-z][a-z0-9-]{0,39}")) {
			throw new InvalidField("kind", "must be a word in lower case, such as post");
		}
		id = InvalidField.requireText("id", id, 200);
		if (slug != null) {
			slug = InvalidField.requireText("slug", slug, 200);
		}
	}

	/** Likes what the member does not like, and the other way round. */
	public ToggleLike(UUID member, String kind, String id, @Nullable String slug) {
		this(member, kind, id, slug, null);
	}

}
