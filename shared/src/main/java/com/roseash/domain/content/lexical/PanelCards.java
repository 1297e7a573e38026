package com.roseash.domain.content.lexical;

import java.util.function.BiFunction;

import com.roseash.domain.content.lexical.Card.Action;
import com.roseash.domain.content.lexical.Card.Panel;
import com.roseash.domain.content.lexical.Card.Picture;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Writes panels: headers, invitations, products. Their colours are classes, as the pages
 * allow no styles: the accent, or dark or light, whichever is nearer.
 */
final class PanelCards {

	private static final int STARS = 5;

	private static final int HEADING = 2;

	private final Canvas canvas;

	private final Markup markup;

	private final BiFunction<Integer, String, String> anchor;

	PanelCards(Canvas canvas, BiFunction<Integer, String, String> anchor) {
		this.canvas = canvas;
		this.markup = canvas.markup();
		this.anchor = anchor;
	}

	void oldHeader(Card.OldHeader header) {
		this.markup.begin("div")
			.classes("kg-card", "kg-header-card", "kg-width-full", "kg-size-" + header.size(),
					"kg-style-" + header.style());
		heading("kg-header-card-header", header.header());
		phrase("h3", "kg-header-card-subheader", header.subheader());
		button("kg-header-card-button", header.button());
		this.markup.end();
	}

	void header(Card.Header header) {
		begin("kg-header-card", header.panel());
		heading("kg-header-card-heading", header.header());
		phrase("p", "kg-header-card-subheading", header.subheader());
		button("kg-header-card-button", header.button());
		this.markup.end().end().end();
	}

	/** Not in mails, whose readers are members. Every application has {@code /login}. */
	void signup(Card.Signup signup) {
		if (this.canvas.isMail()) {
			return;
		}
		begin("kg-signup-card", signup.panel());
		heading("kg-signup-card-heading", signup.header());
		phrase("p", "kg-signup-card-subheading", signup.subheader());
		if (!signup.buttonText().isBlank()) {
			button("kg-signup-card-button", new Action(signup.buttonText(), "/login"));
		}
		phrase("p", "kg-signup-card-disclaimer", signup.disclaimer());
		this.markup.end().end().end();
	}

	void product(Card.Product product) {
		this.markup.begin("div")
			.classes("kg-card", "kg-product-card")
			.begin("div")
			.classes("kg-product-card-container");
		this.canvas.picture(product.picture(), "kg-product-card-image");
		phrase("h4", "kg-product-card-title", product.title());
		if (product.stars() != null) {
			rating(product.stars());
		}
		prose("kg-product-card-description", product.description());
		button("kg-product-card-button kg-product-card-btn-accent", product.button());
		this.markup.end().end();
	}

	void callToAction(Card.CallToAction call) {
		if (!this.canvas.target().shows(call.visibility())) {
			return;
		}
		boolean pictured = this.canvas.file(call.picture().src()) != null;
		this.markup.begin("div")
			.classes("kg-card", "kg-cta-card", "kg-cta-bg-" + call.color(), "kg-cta-" + call.layout(),
					call.dividers() ? null : "kg-cta-no-dividers", pictured ? "kg-cta-has-img" : null,
					call.accentLinks() ? "kg-cta-link-accent" : null, call.centered() ? "kg-cta-centered" : null);
		if (call.sponsor() != null) {
			prose("kg-cta-sponsor-label", call.sponsor());
		}
		this.markup.begin("div").classes("kg-cta-content");
		if (pictured) {
			this.markup.begin("div").classes("kg-cta-image-container");
			this.canvas.picture(call.picture(), null);
			this.markup.end();
		}
		this.markup.begin("div").classes("kg-cta-content-inner");
		prose("kg-cta-text", call.text());
		button("kg-cta-button", call.button());
		this.markup.end().end().end();
	}

	void emailCallToAction(Card.EmailCallToAction call) {
		if (!this.canvas.isMail() || !this.canvas.target().shows(call.visibility())) {
			return;
		}
		this.markup.begin("div").classes("kg-card", "kg-email-cta-card", call.centered() ? "align-center" : null);
		rule(call.dividers());
		this.canvas.html(Allowlist.MAIL, call.html());
		if (call.button() != null) {
			this.markup.begin("div").classes("btn", "btn-accent");
			button(null, call.button());
			this.markup.end();
		}
		rule(call.dividers());
		this.markup.end();
	}

	private void begin(String name, Panel panel) {
		boolean pictured = this.canvas.file(panel.backgroundImage()) != null;
		this.markup.begin("div")
			.classes("kg-card", name, "kg-v2",
					panel.isSplit() ? "kg-layout-split kg-width-full" : "kg-width-" + panel.layout(),
					(panel.isSplit() && panel.swapped()) ? "kg-swapped" : null,
					(panel.layout().equals("full") || (panel.isSplit() && panel.backgroundContained()))
							? "kg-content-wide" : null,
					pictured ? "kg-style-image" : Shade.of(panel.backgroundColor()).css());
		if (!panel.isSplit()) {
			background(name, panel);
		}
		this.markup.begin("div").classes(name + "-content");
		if (panel.isSplit()) {
			background(name, panel);
		}
		this.markup.begin("div").classes(name + "-text", panel.alignment().equals("center") ? "kg-align-center" : null);
	}

	private void background(String name, Panel panel) {
		if (this.canvas.file(panel.backgroundImage()) != null) {
			this.markup.begin("picture");
			this.canvas.picture(Picture.of(panel.backgroundImage()), name + "-image");
			this.markup.end();
		}
	}

	private void heading(String css, String html) {
		if (!html.isBlank()) {
			this.markup.begin("h" + HEADING)
				.with("id", this.anchor.apply(HEADING, Jsoup.parseBodyFragment(html).text()))
				.classes(css);
			this.canvas.html(Allowlist.PHRASE, html);
			this.markup.end();
		}
	}

	private void phrase(String element, String css, String html) {
		if (!html.isBlank()) {
			this.markup.begin(element).classes(css);
			this.canvas.html(Allowlist.PHRASE, html);
			this.markup.end();
		}
	}

	private void prose(String css, String html) {
		if (!html.isBlank()) {
			this.markup.begin("div").classes(css);
			this.canvas.html(Allowlist.PROSE, html);
			this.markup.end();
		}
	}

	private void button(@Nullable String css, @Nullable Action button) {
		if (button != null) {
			this.canvas.beginLink(button.url()).with("class", css).text(button.text()).end();
		}
	}

	private void rule(boolean shown) {
		if (shown) {
			this.markup.begin("hr");
		}
	}

	private void rating(int stars) {
		this.markup.begin("div")
			.classes("kg-product-card-rating")
			.with("role", "img")
			.with("aria-label", stars + "/" + STARS);
		for (int star = 1; star <= STARS; star++) {
			this.markup.begin("span")
				.classes((star <= stars) ? "kg-product-card-rating-active" : null, "kg-product-card-rating-star")
				.end();
		}
		this.markup.end();
	}

}
