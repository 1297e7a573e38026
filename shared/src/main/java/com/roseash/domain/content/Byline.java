package com.roseash.domain.content;

import java.util.UUID;

import com.roseash.platform.media.Picture;
import org.jspecify.annotations.Nullable;

/**
 * An author as readers see them.
 *
 * @param id the author's id
 * @param handle the author's short name
 * @param name the author's name
 * @param bio a sentence about the author
 * @param picture of the author, if there is one
 */
public record Byline(UUID id, String handle, String name, String bio, @Nullable Picture picture) {

	/** The path of the author's page on the blog. */
	public String path() {
		return "/authors/" + this.handle;
	}

}
