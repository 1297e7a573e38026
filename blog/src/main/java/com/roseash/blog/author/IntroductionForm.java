package com.roseash.blog.author;

import com.roseash.domain.content.IntroduceAuthor;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.media.Picture;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * What an editor says of an author.
 *
 * @param name the name
 * @param bio a sentence
 * @param file a new picture; empty to keep what is there
 * @param without whether the author is to be without a picture; null if not
 * @param version of what was changed
 */
record IntroductionForm(@Nullable String name, @Nullable String bio, @Nullable MultipartFile file,
		@Nullable Boolean without, @Nullable Integer version) {

	/** No version of anything. */
	private static final int NONE = -1;

	static IntroductionForm of(IntroduceAuthor author) {
		return new IntroductionForm(author.name(), author.bio(), null, null, author.version());
	}

	/** The same, to replace what is there by now. */
	IntroductionForm after(IntroduceAuthor theirs) {
		return new IntroductionForm(this.name, this.bio, null, this.without, theirs.version());
	}

	boolean isWithoutPicture() {
		return Boolean.TRUE.equals(this.without);
	}

	/** The picture that was sent, if one was. */
	@Nullable MultipartFile picture() {
		return (this.file != null && !this.file.isEmpty()) ? this.file : null;
	}

	IntroduceAuthor command(String handle, @Nullable Picture picture) {
		if (this.name == null || this.bio == null) {
			throw new InvalidField((this.name == null) ? "name" : "bio", "must be sent");
		}
		return new IntroduceAuthor(handle, this.name, this.bio, picture, null,
				(this.version != null) ? this.version : NONE);
	}

}
