package com.roseash.domain.content;

import java.util.List;

/**
 * What a post's page says besides its text.
 *
 * @param authors who wrote it, in order; nobody for a page
 * @param readers who may read all of it
 * @param cut whether what is shown is only its beginning
 * @param caption plain text below its picture; may be empty
 * @param presentation how machines present it
 */
public record Imprint(List<Byline> authors, Readers readers, boolean cut, String caption, Presentation presentation) {

	public Imprint {
		authors = List.copyOf(authors);
	}

}
