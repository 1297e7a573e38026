package com.roseash.domain.content.lexical;

import java.util.ArrayList;
import java.util.List;

import com.roseash.domain.content.lexical.Card.Action;
import com.roseash.domain.content.lexical.Card.Picture;
import org.jspecify.annotations.Nullable;

/** What a card says, for those who show no cards: text and Markdown. */
sealed interface Piece {

	/** A heading, in HTML. */
	record Title(String html) implements Piece {
	}

	/** Text, in HTML. */
	record Prose(String html) implements Piece {
	}

	/** A remark, in HTML. */
	record Remark(String emoji, String html) implements Piece {
	}

	/** Text as it is. */
	record Line(String text) implements Piece {
	}

	/** Text that leads somewhere. */
	record Pointer(String text, String url) implements Piece {
	}

	/** A picture. */
	record Shown(Picture picture) implements Piece {
	}

	/** Code. */
	record Code(String code, String language) implements Piece {
	}

	/** HTML that stays HTML. */
	record Source(String html) implements Piece {
	}

	/** Markdown that stays Markdown. */
	record Written(String markdown) implements Piece {
	}

	/** A line between two parts. */
	record Rule() implements Piece {
	}

	/** The pieces of a card on that target, none if it is not shown there. */
	static List<Piece> of(Card card, Target target) {
		return switch (card) {
			case Card.Image image -> List.of(new Shown(image.picture()), new Prose(image.caption()));
			case Card.Gallery gallery -> {
				List<Piece> pieces = new ArrayList<>();
				gallery.pictures().forEach((picture) -> pieces.add(new Shown(picture)));
				pieces.add(new Prose(gallery.caption()));
				yield pieces;
			}
			case Card.Video video -> List.of(new Pointer("", video.src()), new Prose(video.caption()));
			case Card.Audio audio -> List.of(new Pointer(audio.title(), audio.src()));
			case Card.File file -> List.of(new Pointer(file.title().isBlank() ? file.name() : file.title(), file.src()),
					new Line(file.caption()));
			case Card.CodeBlock code -> List.of(new Code(code.code(), code.language()), new Prose(code.caption()));
			case Card.Markdown markdown -> List.of(new Written(markdown.text()));
			case Card.Html html -> target.shows(html.visibility()) ? List.of(new Source(html.html())) : List.of();
			case Card.HorizontalRule _ -> List.of(new Rule());
			case Card.Callout callout -> List.of(new Remark(callout.emoji(), callout.text()));
			case Card.Toggle toggle -> List.of(new Title(toggle.heading()), new Prose(toggle.content()));
			case Card.Button button -> button(button.action());
			case Card.Bookmark bookmark ->
				List.of(new Pointer(bookmark.title().isBlank() ? bookmark.url() : bookmark.title(), bookmark.url()),
						new Line(bookmark.description()), new Line(bookmark.publisher()), new Line(bookmark.author()),
						new Prose(bookmark.caption()));
			case Card.Embed embed -> List.of(new Pointer(embed.title(), embed.url()), new Prose(embed.caption()));
			case Card.OldHeader header -> said(header.header(), header.subheader(), header.button());
			case Card.Header header -> said(header.header(), header.subheader(), header.button());
			case Card.Product product -> {
				List<Piece> pieces = new ArrayList<>(List.of(new Shown(product.picture())));
				pieces.addAll(said(product.title(), product.description(), product.button()));
				yield pieces;
			}
			case Card.Signup _ when target == Target.MAIL -> List.of();
			case Card.Signup signup ->
				List.of(new Title(signup.header()), new Prose(signup.subheader()), new Prose(signup.disclaimer()));
			case Card.CallToAction call when !target.shows(call.visibility()) -> List.of();
			case Card.CallToAction call -> {
				List<Piece> pieces = new ArrayList<>();
				pieces.add(new Prose((call.sponsor() != null) ? call.sponsor() : ""));
				pieces.add(new Shown(call.picture()));
				pieces.addAll(said("", call.text(), call.button()));
				yield pieces;
			}
			case Card.Email email -> (target == Target.MAIL) ? List.of(new Source(email.html())) : List.of();
			case Card.EmailCallToAction call -> (target == Target.MAIL && target.shows(call.visibility()))
					? said("", call.html(), call.button()) : List.of();
			case Card.Paywall _, Card.Transistor _ -> List.of();
		};
	}

	private static List<Piece> said(String title, String prose, @Nullable Action button) {
		List<Piece> pieces = new ArrayList<>(List.of(new Title(title), new Prose(prose)));
		pieces.addAll(button(button));
		return pieces;
	}

	private static List<Piece> button(@Nullable Action button) {
		return (button != null) ? List.of(new Pointer(button.text(), button.url())) : List.of();
	}

}
