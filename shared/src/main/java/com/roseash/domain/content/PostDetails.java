package com.roseash.domain.content;

import java.util.List;

import com.roseash.platform.contract.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a post besides its text.
 *
 * @param readers who may read all of it
 * @param coauthors the handles of those who wrote it with its author, in order, at most
 * 10
 * @param caption plain text below its picture, at most 300 characters; may be empty
 * @param presentation how machines present it
 * @param language the tag of its language (BCP 47), such as {@code de}; empty for the
 * site's
 * @param elsewhere what another system says of it that is not used here, such as a
 * newsletter's settings, as a JSON object of at most 50,000 characters, kept to the
 * letter; null to leave that as it is
 */
public record PostDetails(Readers readers, List<String> coauthors, String caption, Presentation presentation,
		String language, @Nullable String elsewhere) {

	/** What is said of a post of which nobody said anything. */
	public static final PostDetails NONE = new PostDetails(Readers.EVERYBODY, List.of(), "", Presentation.PLAIN, "",
			Elsewhere.NOTHING);

	private static final int MOST_COAUTHORS = 10;

	public PostDetails {
		readers = (readers != null) ? readers : Readers.EVERYBODY;
		coauthors = (coauthors != null) ? coauthors.stream().distinct().toList() : List.of();
		if (coauthors.size() > MOST_COAUTHORS) {
			throw new InvalidField("coauthors", "must be at most " + MOST_COAUTHORS);
		}
		caption = (caption != null) ? InvalidField.limitText("caption", caption, 300) : "";
		presentation = (presentation != null) ? presentation : Presentation.PLAIN;
		language = (language != null) ? Languages.require("language", language) : "";
		elsewhere = (elsewhere != null) ? Elsewhere.require(elsewhere) : null;
	}

	/** Leaves as it is what is said of it elsewhere. */
	public PostDetails(Readers readers, List<String> coauthors, String caption, Presentation presentation,
			String language) {
		this(readers, coauthors, caption, presentation, language, null);
	}

	/** In the site's language. */
	public PostDetails(Readers readers, List<String> coauthors, String caption, Presentation presentation) {
		this(readers, coauthors, caption, presentation, "");
	}

}
