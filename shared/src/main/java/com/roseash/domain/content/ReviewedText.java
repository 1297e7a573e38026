package com.roseash.domain.content;

import java.util.List;

/**
 * A text as readers will see it, with what was said of it.
 *
 * @param version the version of the text
 * @param passages its paragraphs and cards, in order
 * @param general what was said of the whole text
 * @param gone what was said of what is no longer in the text
 */
public record ReviewedText(int version, List<Passage> passages, List<ReviewComment> general, List<ReviewComment> gone) {

	public ReviewedText {
		passages = List.copyOf(passages);
		general = List.copyOf(general);
		gone = List.copyOf(gone);
	}

	/** How many comments nobody has resolved. */
	public long open() {
		long there = this.passages.stream()
			.flatMap((passage) -> passage.comments().stream())
			.filter(ReviewedText::isOpen)
			.count();
		return there + this.general.stream().filter(ReviewedText::isOpen).count()
				+ this.gone.stream().filter(ReviewedText::isOpen).count();
	}

	private static boolean isOpen(ReviewComment comment) {
		return !comment.isResolved();
	}

	/**
	 * A paragraph or card.
	 *
	 * @param place its place, from 0
	 * @param quote how it begins; empty if it has no words
	 * @param html how it is shown
	 * @param comments what was said of it, the oldest first
	 */
	public record Passage(int place, String quote, String html, List<ReviewComment> comments) {

		public Passage {
			comments = List.copyOf(comments);
		}

	}

}
