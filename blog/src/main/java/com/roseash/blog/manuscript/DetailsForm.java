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
 * @param coauthors the handles of those who wrote it, too; empty ones say nothing
 * @param caption what stands below its picture
 * @param presentation how machines present it
 */
record DetailsForm(@Nullable Boolean featured, @Nullable Readers readers, @Nullable List<String> coauthors,
		@Nullable String caption, @Nullable PresentationForm presentation) {

	static DetailsForm of(WritePost text) {
		PostDetails details = (text.details() != null) ? text.details() : PostDetails.NONE;
		return new DetailsForm(text.featured(), details.readers(), details.coauthors(), details.caption(),
				PresentationForm.of(details.presentation()));
	}

	PostDetails details() {
		List<String> handles = (this.coauthors != null) ? this.coauthors : List.of();
		PresentationForm told = (this.presentation != null) ? this.presentation : PresentationForm.EMPTY;
		return new PostDetails((this.readers != null) ? this.readers : Readers.EVERYBODY,
				handles.stream().filter((handle) -> !handle.isEmpty()).toList(),
				(this.caption != null) ? this.caption : "", told.presentation());
	}

}
