package com.roseash.blog.post;

import java.util.List;

import org.jsoup.Jsoup;

/**
 * The headings of a long text, for those who want to read a part of it.
 *
 * @param headings in order; none if the text is not long enough for that
 */
record Contents(List<Heading> headings) {

	private static final int FEWEST = 3;

	Contents {
		headings = List.copyOf(headings);
	}

	/** The headings of the text itself, not those of its cards. */
	static Contents of(String html) {
		List<Heading> found = html.contains("<h2 id=") ? Jsoup.parseBodyFragment(html)
			.select("body > h2[id], body > h3[id]")
			.stream()
			.map((heading) -> new Heading(heading.id(), heading.text(), heading.normalName().equals("h3")))
			.filter((heading) -> !heading.text().isBlank())
			.toList() : List.of();
		return new Contents((found.size() >= FEWEST) ? found : List.of());
	}

	/**
	 * A heading.
	 *
	 * @param id what to link to
	 * @param text what it says
	 * @param below whether it is below another
	 */
	record Heading(String id, String text, boolean below) {
	}

}
