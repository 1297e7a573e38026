package com.roseash.domain.content;

import com.roseash.platform.contract.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * The command to begin a draft without text, at an address made of its title.
 *
 * @param kind post or page
 * @param title plain text, at most 200 characters
 * @param author the handle of an author who was introduced; a post needs one
 */
public record BeginPost(PostKind kind, String title, @Nullable String author) {

	public BeginPost {
		if (kind == null) {
			throw new InvalidField("kind", "must be POST or PAGE");
		}
		title = InvalidField.requireText("title", title, 200);
	}

}
