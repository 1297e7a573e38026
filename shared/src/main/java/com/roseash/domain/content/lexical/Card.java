package com.roseash.domain.content.lexical;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything in a document that is not text: one record for each card of Ghost's editor.
 * What their fields say of captions, headings and descriptions is HTML of somebody's, so
 * it is never written without {@link Allowlist}.
 */
sealed interface Card extends Node {

	/** How many pixels something is wide and high. */
	record Size(int width, int height) {

		Size within(int widest) {
			return (this.width <= widest) ? this
					: new Size(widest, Math.max(1, Math.round((float) widest * this.height / this.width)));
		}

	}

	/** A picture, with its size if it is known. */
	record Picture(String src, String alt, String title, @Nullable Size size, String link) {

		static Picture of(String src) {
			return new Picture(src, "", "", null, "");
		}

	}

	/** Something to press, and where it leads. */
	record Action(String text, String url) {
	}

	/** How a panel (header or signup) is laid out. */
	record Panel(String layout, String alignment, String backgroundColor, String backgroundImage,
			boolean backgroundContained, boolean swapped) {

		boolean isSplit() {
			return this.layout.equals("split");
		}

	}

	/** A picture of its own. */
	record Image(Picture picture, String width, String caption) implements Card {
	}

	/** Pictures in rows. */
	record Gallery(List<Picture> pictures, String caption) implements Card {
	}

	/** A film. */
	record Video(String src, String poster, @Nullable Size size, boolean loop, String cardWidth,
			String caption) implements Card {
	}

	/** Something to listen to. */
	record Audio(String src, String title, String thumbnail, double seconds) implements Card {
	}

	/** A file to download. */
	record File(String src, String name, String title, String caption, long bytes) implements Card {
	}

	/** Code. */
	record CodeBlock(String code, String language, String caption) implements Card {
	}

	/** Text in Markdown. */
	record Markdown(String text) implements Card {
	}

	/** HTML as somebody wrote it, for some readers. */
	record Html(String html, Visibility visibility) implements Card {
	}

	/** A line between two parts. */
	record HorizontalRule() implements Card {
	}

	/** A remark that stands out. */
	record Callout(String text, String emoji, String color) implements Card {
	}

	/** A text that one can open. */
	record Toggle(String heading, String content) implements Card {
	}

	/** A button. */
	record Button(Action action, String alignment) implements Card {
	}

	/** A link with what its page says of itself. */
	record Bookmark(String url, String title, String description, String author, String publisher, String icon,
			String thumbnail, String caption) implements Card {
	}

	/** Something of another site. */
	record Embed(String url, String html, String title, String thumbnail, String caption) implements Card {
	}

	/** A heading as wide as the page, in the first of its two forms. */
	record OldHeader(String size, String style, String header, String subheader,
			@Nullable Action button) implements Card {
	}

	/** A heading as wide as the page. */
	record Header(Panel panel, String header, String subheader, @Nullable Action button) implements Card {
	}

	/** A product with its rating (0 to 5), if it has one. */
	record Product(Picture picture, String title, String description, @Nullable Integer stars,
			@Nullable Action button) implements Card {
	}

	/** An invitation to become a member. */
	record Signup(Panel panel, String header, String subheader, String disclaimer, String buttonText) implements Card {
	}

	/** An invitation to do something, for some readers. */
	record CallToAction(String layout, boolean centered, boolean dividers, boolean accentLinks, String color,
			@Nullable String sponsor, String text, Picture picture, @Nullable Action button,
			Visibility visibility) implements Card {
	}

	/** Text that only mails have. */
	record Email(String html) implements Card {
	}

	/** An invitation that only mails have, for some readers. */
	record EmailCallToAction(String html, boolean centered, boolean dividers, @Nullable Action button,
			Visibility visibility) implements Card {
	}

	/** Where the part ends that everybody may read. */
	record Paywall() implements Card {
	}

	/**
	 * A podcast of Transistor's that is made for each member: nothing that we could show.
	 */
	record Transistor() implements Card {
	}

}
