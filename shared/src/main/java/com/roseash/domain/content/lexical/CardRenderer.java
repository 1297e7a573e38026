package com.roseash.domain.content.lexical;

import java.util.function.BiFunction;

import com.roseash.domain.content.lexical.Card.Action;

/**
 * Writes cards as HTML. What Ghost does with scripts of its themes (toggles, players) is
 * done here with what HTML has for it.
 */
final class CardRenderer {

	private final Canvas canvas;

	private final Markup markup;

	private final PictureCards pictures;

	private final PlayerCards players;

	private final PanelCards panels;

	/**
	 * A renderer on that canvas.
	 * @param anchor makes the id of a heading, of its level and text
	 */
	CardRenderer(Canvas canvas, BiFunction<Integer, String, String> anchor) {
		this.canvas = canvas;
		this.markup = canvas.markup();
		this.pictures = new PictureCards(canvas);
		this.players = new PlayerCards(canvas);
		this.panels = new PanelCards(canvas, anchor);
	}

	void write(Card card) {
		switch (card) {
			case Card.Image image -> this.pictures.image(image);
			case Card.Gallery gallery -> this.pictures.gallery(gallery);
			case Card.Bookmark bookmark -> this.pictures.bookmark(bookmark);
			case Card.Video video -> this.players.video(video);
			case Card.Audio audio -> this.players.audio(audio);
			case Card.Embed embed -> this.players.embed(embed);
			case Card.File file -> this.players.file(file);
			case Card.OldHeader header -> this.panels.oldHeader(header);
			case Card.Header header -> this.panels.header(header);
			case Card.Signup signup -> this.panels.signup(signup);
			case Card.Product product -> this.panels.product(product);
			case Card.CallToAction call -> this.panels.callToAction(call);
			case Card.EmailCallToAction call -> this.panels.emailCallToAction(call);
			case Card.CodeBlock code -> code(code);
			case Card.Markdown markdown -> html(MarkdownText.html(markdown.text()));
			case Card.Html html -> html(html);
			case Card.Email email -> email(email);
			case Card.HorizontalRule _ -> this.markup.begin("hr");
			case Card.Callout callout -> callout(callout);
			case Card.Toggle toggle -> toggle(toggle);
			case Card.Button button -> button(button.action(), button.alignment());
			case Card.Paywall _ -> this.markup.safe("<!--members-only-->");
			case Card.Transistor _ -> {
			}
		}
	}

	private void html(String html) {
		this.canvas.html(this.canvas.isMail() ? Allowlist.MAIL : Allowlist.FLOW, html);
	}

	private void html(Card.Html card) {
		if (this.canvas.target().shows(card.visibility())) {
			html(card.html());
		}
	}

	private void email(Card.Email email) {
		if (this.canvas.isMail()) {
			html(email.html());
		}
	}

	private void code(Card.CodeBlock code) {
		boolean captioned = !code.caption().isBlank();
		if (captioned) {
			this.markup.begin("figure").classes("kg-card", "kg-code-card");
		}
		this.markup.begin("pre").begin("code");
		if (!code.language().isBlank()) {
			this.markup.classes("language-" + code.language().strip().replaceAll("\\s+", "-"));
		}
		this.markup.text(code.code()).end().end();
		if (captioned) {
			this.canvas.caption(code.caption());
			this.markup.end();
		}
	}

	private void callout(Card.Callout callout) {
		this.markup.begin("div").classes("kg-card", "kg-callout-card", "kg-callout-card-" + callout.color());
		if (!callout.emoji().isEmpty()) {
			this.markup.begin("div").classes("kg-callout-emoji").text(callout.emoji()).end();
		}
		this.markup.begin("div").classes("kg-callout-text");
		this.canvas.html(Allowlist.PHRASE, callout.text());
		this.markup.end().end();
	}

	/** In mails it is open, as nothing can open it there. */
	private void toggle(Card.Toggle toggle) {
		boolean fixed = this.canvas.isMail();
		this.markup.begin(fixed ? "div" : "details").classes("kg-card", "kg-toggle-card");
		this.markup.begin(fixed ? "div" : "summary").classes("kg-toggle-heading");
		this.markup.begin("h4").classes("kg-toggle-heading-text");
		this.canvas.html(Allowlist.PHRASE, toggle.heading());
		this.markup.end().end();
		this.markup.begin("div").classes("kg-toggle-content");
		this.canvas.html(Allowlist.PROSE, toggle.content());
		this.markup.end().end();
	}

	private void button(Action action, String alignment) {
		this.markup.begin("div").classes("kg-card", "kg-button-card", "kg-align-" + alignment);
		this.canvas.beginLink(action.url()).classes("kg-btn", "kg-btn-accent").text(action.text()).end();
		this.markup.end();
	}

}
