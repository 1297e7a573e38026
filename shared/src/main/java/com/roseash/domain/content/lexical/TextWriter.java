package com.roseash.domain.content.lexical;

import java.util.List;

import com.roseash.domain.content.lexical.Node.AtLink;
import com.roseash.domain.content.lexical.Node.AtLinkSearch;
import com.roseash.domain.content.lexical.Node.Holder;
import com.roseash.domain.content.lexical.Node.Item;
import com.roseash.domain.content.lexical.Node.Items;
import com.roseash.domain.content.lexical.Node.LineBreak;
import com.roseash.domain.content.lexical.Node.Link;
import com.roseash.domain.content.lexical.Node.Text;
import com.roseash.domain.content.lexical.Node.ZeroWidth;
import org.jsoup.Jsoup;

/** Writes nodes as text. */
final class TextWriter {

	private final StringBuilder text = new StringBuilder();

	private final Target target;

	private boolean inList;

	TextWriter(Target target) {
		this.target = target;
	}

	void write(List<Node> nodes) {
		nodes.forEach(this::write);
	}

	@Override
	public String toString() {
		return this.text.toString().strip();
	}

	private void write(Node node) {
		switch (node) {
			case Text text -> this.text.append(text.text());
			case LineBreak _ -> this.text.append('\n');
			case Link link -> write(link.children());
			case AtLink _, AtLinkSearch _, ZeroWidth _ -> {
			}
			case Items list when this.inList -> apart("\n", list.children());
			case Items list -> list(list);
			case Item item -> apart("\n", item.children());
			case Holder block -> apart("\n\n", block.children());
			case Card card -> Piece.of(card, this.target).forEach(this::write);
		}
	}

	private void list(Items list) {
		this.inList = true;
		apart("\n\n", list.children());
		this.inList = false;
	}

	private void write(Piece piece) {
		switch (piece) {
			case Piece.Title title -> block(plain(title.html()));
			case Piece.Prose prose -> block(plain(prose.html()));
			case Piece.Remark remark -> block(remark.emoji() + " " + plain(remark.html()));
			case Piece.Line line -> block(line.text());
			case Piece.Pointer pointer -> block(pointer.text());
			case Piece.Shown shown -> block(shown.picture().alt());
			case Piece.Code code -> block(code.code());
			case Piece.Source source -> block(plain(source.html()));
			case Piece.Written written -> block(plain(MarkdownText.html(written.markdown())));
			case Piece.Rule _ -> {
			}
		}
	}

	private void apart(String gap, List<Node> children) {
		gap(gap);
		write(children);
		gap(gap);
	}

	private void block(String content) {
		if (!content.isBlank()) {
			gap("\n\n");
			this.text.append(content.strip());
			gap("\n\n");
		}
	}

	private void gap(String gap) {
		int end = this.text.length();
		int there = 0;
		while (there < gap.length() && there < end && this.text.charAt(end - 1 - there) == '\n') {
			there++;
		}
		if (end > 0) {
			this.text.repeat('\n', gap.length() - there);
		}
	}

	private static String plain(String html) {
		return (html.indexOf('<') < 0 && html.indexOf('&') < 0) ? html : Jsoup.parse(Allowlist.FLOW.clean(html)).text();
	}

}
