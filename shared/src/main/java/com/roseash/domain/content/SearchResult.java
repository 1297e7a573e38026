package com.roseash.domain.content;

import java.util.List;

/**
 * What was found for some words.
 *
 * @param query the words
 * @param exact whether the words were found; otherwise the titles are only written like
 * them
 * @param finds the best first
 * @param number the page, from 1
 * @param pages how many there are, at least one
 * @param count how many were found, none of them if the words were not
 * @param more whether there may be more, of which these are the newest
 */
public record SearchResult(String query, boolean exact, List<Find> finds, int number, int pages, int count,
		boolean more) {

	/**
	 * Something that was found.
	 *
	 * @param card what lists show of it
	 * @param path its path on the blog
	 * @param snippet where the words stand in it, or its beginning
	 */
	public record Find(PostCard card, String path, List<Piece> snippet) {
	}

	/**
	 * Some words of a text.
	 *
	 * @param text plain text
	 * @param found whether they are what was looked for
	 */
	public record Piece(String text, boolean found) {
	}

}
