package com.roseash.domain.content;

import java.util.List;

import com.roseash.platform.contract.InvalidField;

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
 */
public record PostDetails(Readers readers, List<String> coauthors, String caption, Presentation presentation,
		String language) {

	/** What is said of a post of which nobody said anything. */
	public static final PostDetails NONE = new PostDetails(Readers.EVERYBODY, List.of(), "", Presentation.PLAIN, "");

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
	}

	/** In the site's language. */
	public PostDetails(Readers readers, List<String> coauthors, String caption, Presentation presentation) {
		this(readers, coauthors, caption, presentation, "");
	}

}
