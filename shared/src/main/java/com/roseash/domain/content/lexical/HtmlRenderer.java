package com.roseash.domain.content.lexical;

import java.util.ArrayList;
import java.util.List;

import com.roseash.domain.content.lexical.LexicalHtml.Entry;
import com.roseash.domain.content.lexical.Node.Aside;
import com.roseash.domain.content.lexical.Node.AtLink;
import com.roseash.domain.content.lexical.Node.AtLinkSearch;
import com.roseash.domain.content.lexical.Node.Heading;
import com.roseash.domain.content.lexical.Node.Item;
import com.roseash.domain.content.lexical.Node.Items;
import com.roseash.domain.content.lexical.Node.LineBreak;
import com.roseash.domain.content.lexical.Node.Link;
import com.roseash.domain.content.lexical.Node.Paragraph;
import com.roseash.domain.content.lexical.Node.Quote;
import com.roseash.domain.content.lexical.Node.Text;
import com.roseash.domain.content.lexical.Node.Unknown;
import com.roseash.domain.content.lexical.Node.ZeroWidth;
import org.jspecify.annotations.Nullable;

/** Writes nodes as HTML: text here, cards by {@link CardRenderer}. */
final class HtmlRenderer {

	private final Canvas canvas;

	private final Markup markup;

	private final Anchors anchors = new Anchors();

	private final List<Entry> outline = new ArrayList<>();

	private final CardRenderer cards;

	HtmlRenderer(Canvas canvas) {
		this.canvas = canvas;
		this.markup = canvas.markup();
		this.cards = new CardRenderer(canvas, this::anchor);
	}

	List<Entry> outline() {
		return this.outline;
	}

	void render(List<Node> nodes) {
		Phrases phrases = new Phrases(this.markup);
		for (int i = 0; i < nodes.size(); i++) {
			phrases.turnTo(nodes, i);
			write(nodes.get(i));
		}
		phrases.end();
	}

	private void write(Node node) {
		switch (node) {
			case Text text -> this.markup.text(text.text());
			case LineBreak _ -> this.markup.begin("br");
			case Link link -> link(link);
			case Paragraph paragraph -> paragraph(paragraph);
			case Heading heading -> heading(heading);
			case Quote quote -> block("blockquote", null, quote.children());
			case Aside aside -> block("blockquote", "kg-blockquote-alt", aside.children());
			case Items list -> list(list);
			case Item item -> render(item.children());
			case AtLink _, AtLinkSearch _, ZeroWidth _ -> {
			}
			case Unknown unknown -> unknown(unknown);
			case Card card -> this.cards.write(card);
		}
	}

	private void block(String element, @Nullable String css, List<Node> children) {
		this.markup.begin(element).with("class", css);
		render(children);
		this.markup.end();
	}

	private void paragraph(Paragraph paragraph) {
		if (!paragraph.children().isEmpty()) {
			block(isLine(paragraph.children()) ? "p" : "div", null, paragraph.children());
		}
	}

	private void heading(Heading heading) {
		String text = PlainText.line(heading.children());
		this.markup.begin(isLine(heading.children()) ? "h" + heading.level() : "div")
			.with("id", anchor(heading.level(), text));
		render(heading.children());
		this.markup.end();
	}

	private String anchor(int level, String text) {
		String id = this.anchors.of(text);
		this.outline.add(new Entry(level, id, text));
		return id;
	}

	private void link(Link link) {
		this.canvas.beginLink(link.url()).with("id", this.canvas.footnotes().reference(link.url()));
		if (!link.title().isEmpty()) {
			this.markup.with("title", link.title());
		}
		render(link.children());
		this.markup.end();
	}

	private void list(Items list) {
		this.markup.begin(list.numbered() ? "ol" : "ul")
			.with("start", (list.numbered() && list.start() != 1) ? list.start() : null);
		boolean open = false;
		for (Node child : list.children()) {
			boolean continues = child instanceof Item item && item.continuesItemBefore();
			if (open && !continues) {
				this.markup.end();
			}
			if (!open || !continues) {
				this.markup.begin("li");
			}
			open = true;
			render((child instanceof Item item) ? item.children() : List.of(child));
		}
		if (open) {
			this.markup.end();
		}
		this.markup.end();
	}

	/** Readers see what is in it, editors also what it is. */
	private void unknown(Unknown unknown) {
		if (this.canvas.target() != Target.PREVIEW) {
			render(unknown.children());
			return;
		}
		this.markup.begin("div").classes("kg-card", "kg-unknown-card").with("data-kg-type", unknown.type());
		this.markup.begin("code").text(unknown.type()).end();
		render(unknown.children());
		this.markup.end();
	}

	private static boolean isLine(List<Node> children) {
		return children.stream().allMatch(Node::isInline);
	}

}
