package com.roseash.blog.manuscript;

import java.util.List;

import com.roseash.domain.content.PostDetails;
import com.roseash.domain.content.Readers;
import com.roseash.domain.content.WritePost;
import org.jspecify.annotations.Nullable;

/**
 * What an editor says of a manuscript besides its text.
 *
 * @param featured whether it is shown larger; null to leave that as it is
 * @param readers who may read all of it
 * @param coauthors the handles of those who wrote it, too
 * @param caption what stands below its picture
 * @param presentation how machines present it
 * @param language the tag of its language
 */
record DetailsForm(@Nullable Boolean featured, Readers readers, List<String> coauthors, String caption,
		PresentationForm presentation, @Nullable String language) {

	/** What was not sent says nothing. */
	DetailsForm {
		readers = (readers != null) ? readers : Readers.EVERYBODY;
		coauthors = (coauthors != null) ? coauthors.stream().filter((handle) -> !handle.isEmpty()).toList() : List.of();
		caption = (caption != null) ? caption : "";
		presentation = (presentation != null) ? presentation : PresentationForm.EMPTY;
	}

	static DetailsForm of(WritePost text) {
		PostDetails details = (text.details() != null) ? text.details() : PostDetails.NONE;
		return new DetailsForm(text.featured(), details.readers(), details.coauthors(), details.caption(),
				PresentationForm.of(details.presentation()), details.language());
	}

	PostDetails details() {
		return new PostDetails(this.readers, this.coauthors, this.caption, this.presentation.presentation(),
				(this.language != null) ? this.language : "");
	}

}
