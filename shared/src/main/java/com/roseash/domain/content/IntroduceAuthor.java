package com.roseash.domain.content;

import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.media.Picture;
import org.jspecify.annotations.Nullable;

/**
 * The command to introduce an author.
 *
 * @param handle lower-case letters, digits and underscores; the same handle replaces
 * @param name the author's name
 * @param bio a sentence about the author; may be empty
 * @param picture of the author, if there is one
 * @param elsewhere what another system says of the author that is not used here, as a
 * JSON object of at most 50,000 characters, kept to the letter; null to leave that as it
 * is
 * @param version of the introduction that this was made from; null to replace whatever is
 * there
 */
public record IntroduceAuthor(String handle, String name, String bio, @Nullable Picture picture,
		@Nullable String elsewhere, @Nullable Integer version) {

	public IntroduceAuthor {
		if (handle == null || !handle.matches("[a-z0-9_]{1,30}")) {
			throw new InvalidField("handle", "must be 1 to 30 lower-case letters, digits and underscores");
		}
		name = InvalidField.requireText("name", name, 100);
		bio = InvalidField.limitText("bio", bio, 500);
		elsewhere = (elsewhere != null) ? Elsewhere.require(elsewhere) : null;
	}

	/** Replaces whatever is there, but for what is said of the author elsewhere. */
	public IntroduceAuthor(String handle, String name, String bio, @Nullable Picture picture) {
		this(handle, name, bio, picture, null, null);
	}

	public IntroduceAuthor(String handle, String name, String bio) {
		this(handle, name, bio, null);
	}

}
