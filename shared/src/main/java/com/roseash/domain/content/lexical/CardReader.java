package com.roseash.domain.content.lexical;

import com.roseash.domain.content.lexical.Card.Action;
import com.roseash.domain.content.lexical.Card.Panel;
import com.roseash.domain.content.lexical.Card.Picture;
import com.roseash.domain.content.lexical.Card.Size;
import org.jspecify.annotations.Nullable;

/** Reads cards, by the names that Ghost gives to their types and fields. */
final class CardReader {

	private static final int MOST_STARS = 5;

	private CardReader() {
	}

	/** The card of that type; null if there is none. */
	static @Nullable Card read(String type, Fields card) {
		return switch (type) {
			case "image" -> new Card.Image(picture(card), card.word("cardWidth", "regular"), card.text("caption"));
			case "gallery" ->
				new Card.Gallery(card.each("images").stream().map(CardReader::picture).toList(), card.text("caption"));
			case "video" -> video(card);
			case "audio" -> new Card.Audio(card.text("src"), card.text("title"), card.text("thumbnailSrc"),
					card.number("duration", 0));
			case "file" -> new Card.File(card.text("src"), card.text("fileName"), card.text("fileTitle"),
					card.text("fileCaption"), (long) card.number("fileSize", 0));
			case "codeblock" -> new Card.CodeBlock(card.text("code"), card.text("language"), card.text("caption"));
			case "markdown", "card-markdown" -> new Card.Markdown(card.text("markdown"));
			case "html" -> new Card.Html(card.text("html"), Visibility.of(card));
			case "horizontalrule" -> new Card.HorizontalRule();
			case "callout" -> new Card.Callout(card.text("calloutText"), card.text("calloutEmoji"),
					card.word("backgroundColor", "white"));
			case "toggle" -> new Card.Toggle(card.text("heading"), card.text("content"));
			case "button" -> new Card.Button(new Action(card.text("buttonText"), card.text("buttonUrl")),
					card.word("alignment", "center"));
			case "bookmark" -> bookmark(card);
			case "embed" -> embed(card);
			case "header" -> header(card);
			case "product" -> product(card);
			case "signup" -> new Card.Signup(panel(card), card.text("header"), card.text("subheader"),
					card.text("disclaimer"), card.text("buttonText"));
			case "call-to-action" -> callToAction(card);
			case "email" -> new Card.Email(card.text("html"));
			case "email-cta" ->
				new Card.EmailCallToAction(card.text("html"), isCentered(card), card.flag("showDividers", true),
						action(card, "showButton", "buttonText", "buttonUrl"), Visibility.ofMail(card.text("segment")));
			case "paywall" -> new Card.Paywall();
			case "transistor" -> new Card.Transistor();
			default -> null;
		};
	}

	private static Picture picture(Fields card) {
		return new Picture(card.text("src"), card.text("alt"), card.text("title"), size(card, "width", "height"),
				card.text("href"));
	}

	private static @Nullable Size size(Fields card, String width, String height) {
		int wide = card.pixels(width);
		int high = card.pixels(height);
		return (wide > 0 && high > 0) ? new Size(wide, high) : null;
	}

	private static Card video(Fields card) {
		String poster = card.text("customThumbnailSrc");
		return new Card.Video(card.text("src"), poster.isBlank() ? card.text("thumbnailSrc") : poster,
				size(card, "width", "height"), card.flag("loop", false), card.word("cardWidth", "regular"),
				card.text("caption"));
	}

	private static Card bookmark(Fields card) {
		Fields page = card.has("metadata") ? card.inner("metadata") : card;
		return new Card.Bookmark(card.text("url"), page.text("title"), page.text("description"), page.text("author"),
				page.text("publisher"), page.text("icon"), page.text("thumbnail"), card.text("caption"));
	}

	private static Card embed(Fields card) {
		Fields page = card.inner("metadata");
		return new Card.Embed(card.text("url"), card.text("html"), page.text("title"), page.text("thumbnail_url"),
				card.text("caption"));
	}

	private static Card header(Fields card) {
		Action button = action(card, "buttonEnabled", "buttonText", "buttonUrl");
		return (card.whole("version", 1) >= 2)
				? new Card.Header(panel(card), card.text("header"), card.text("subheader"), button)
				: new Card.OldHeader(card.word("size", "small"), card.word("style", "dark"), card.text("header"),
						card.text("subheader"), button);
	}

	private static Panel panel(Fields card) {
		return new Panel(card.word("layout", "full"), card.word("alignment", "center"), card.text("backgroundColor"),
				card.text("backgroundImageSrc"), card.text("backgroundSize").equals("contain"),
				card.flag("swapped", false));
	}

	private static Card product(Fields card) {
		int stars = Math.clamp(card.whole("productStarRating", MOST_STARS), 0, MOST_STARS);
		return new Card.Product(
				new Picture(card.text("productImageSrc"), "", "", size(card, "productImageWidth", "productImageHeight"),
						""),
				card.text("productTitle"), card.text("productDescription"),
				card.flag("productRatingEnabled", false) ? (Integer) stars : null,
				action(card, "productButtonEnabled", "productButton", "productUrl"));
	}

	private static Card callToAction(Fields card) {
		return new Card.CallToAction(card.word("layout", "minimal"), isCentered(card), card.flag("showDividers", true),
				card.text("linkColor").equals("accent"), card.word("backgroundColor", "grey"),
				card.flag("hasSponsorLabel", true) ? card.text("sponsorLabel") : null, card.text("textValue"),
				new Picture(card.text("imageUrl"), "", "", size(card, "imageWidth", "imageHeight"), ""),
				action(card, "showButton", "buttonText", "buttonUrl"), Visibility.of(card));
	}

	private static @Nullable Action action(Fields card, String shown, String text, String url) {
		boolean complete = card.flag(shown, true) && !card.text(text).isBlank() && !card.text(url).isBlank();
		return complete ? new Action(card.text(text), card.text(url)) : null;
	}

	private static boolean isCentered(Fields card) {
		return card.text("alignment").equals("center");
	}

}
