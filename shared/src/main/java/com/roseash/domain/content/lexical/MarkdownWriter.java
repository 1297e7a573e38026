package com.roseash.domain.content.lexical;

import java.util.List;
import java.util.stream.Stream;

import com.roseash.domain.content.lexical.Card.Picture;
import com.roseash.domain.content.lexical.Node.Aside;
import com.roseash.domain.content.lexical.Node.Heading;
import com.roseash.domain.content.lexical.Node.Item;
import com.roseash.domain.content.lexical.Node.Items;
import com.roseash.domain.content.lexical.Node.Paragraph;
import com.roseash.domain.content.lexical.Node.Quote;
import com.roseash.domain.content.lexical.Node.Unknown;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Turns nodes into those of commonmark-java, which knows how to write them. */
final class MarkdownWriter {

	private static final int LEVEL_IN_CARDS = 3;

	private final Target target;

	private final Addresses addresses;

	MarkdownWriter(Target target, Addresses addresses) {
		this.target = target;
		this.addresses = addresses;
	}

	org.commonmark.node.Node document(List<Node> nodes) {
		Document document = new Document();
		blocks(nodes, document);
		return document;
	}

	/** Writes blocks; what is text among them becomes a paragraph. */
	private void blocks(List<Node> nodes, org.commonmark.node.Node into) {
		int from = 0;
		for (int i = 0; i <= nodes.size(); i++) {
			if (i == nodes.size() || !nodes.get(i).isInline()) {
				line(nodes.subList(from, i), new org.commonmark.node.Paragraph(), into);
				from = i + 1;
				if (i < nodes.size()) {
					block(nodes.get(i), into);
				}
			}
		}
	}

	private void block(Node node, org.commonmark.node.Node into) {
		switch (node) {
			case Paragraph paragraph -> blocks(paragraph.children(), into);
			case Heading heading -> heading(heading, into);
			case Quote quote -> within(new BlockQuote(), quote.children(), into);
			case Aside aside -> within(new BlockQuote(), aside.children(), into);
			case Items list -> list(list, into);
			case Item item -> blocks(item.children(), into);
			case Unknown unknown -> blocks(unknown.children(), into);
			case Card card -> Piece.of(card, this.target).forEach((piece) -> piece(piece, into));
			case Node.Link link -> blocks(link.children(), into);
			case Node.AtLink _, Node.AtLinkSearch _, Node.ZeroWidth _, Node.Text _, Node.LineBreak _ -> {
			}
		}
	}

	private void heading(Heading heading, org.commonmark.node.Node into) {
		if (heading.children().stream().allMatch(Node::isInline)) {
			line(heading.children(), level(heading.level()), into);
		}
		else {
			blocks(heading.children(), into);
		}
	}

	/** Without empty items, whose marks would be taken for text. */
	private void list(Items list, org.commonmark.node.Node into) {
		ListBlock block = list.numbered() ? numbered(list.start()) : new BulletList();
		block.setTight(true);
		for (Node child : list.children()) {
			boolean continues = child instanceof Item item && item.continuesItemBefore();
			org.commonmark.node.Node last = block.getLastChild();
			org.commonmark.node.Node item = (continues && last != null) ? last : new ListItem();
			blocks((child instanceof Item within) ? within.children() : List.of(child), item);
			if (item.getFirstChild() != null) {
				block.appendChild(item);
			}
		}
		if (block.getFirstChild() != null) {
			into.appendChild(block);
		}
	}

	private void piece(Piece piece, org.commonmark.node.Node into) {
		switch (piece) {
			case Piece.Title title -> heading(new Heading(LEVEL_IN_CARDS, phrase(title.html())), into);
			case Piece.Prose prose -> blocks(nodes(prose.html()), into);
			case Piece.Remark remark ->
				within(new BlockQuote(), nodes(Markup.escaped(remark.emoji() + " ") + remark.html()), into);
			case Piece.Line line -> paragraph(new Text(line.text()), into, !line.text().isBlank());
			case Piece.Pointer pointer -> pointer(pointer, into);
			case Piece.Shown shown -> picture(shown.picture(), into);
			case Piece.Code code -> code(code, into);
			case Piece.Source source -> html(source.html(), into);
			case Piece.Written written -> written(written.markdown(), into);
			case Piece.Rule _ -> into.appendChild(new ThematicBreak());
		}
	}

	private List<Node> phrase(String html) {
		return nodes(html).stream().flatMap((node) -> switch (node) {
			case Node.Holder holder when !holder.isInline() -> holder.children().stream();
			default -> Stream.of(node);
		}).toList();
	}

	private void pointer(Piece.Pointer pointer, org.commonmark.node.Node into) {
		String url = this.addresses.link(pointer.url());
		String text = pointer.text().isBlank() ? pointer.url() : pointer.text();
		if (url == null) {
			paragraph(new Text(text), into, !text.isBlank());
			return;
		}
		Link link = new Link(url, null);
		link.appendChild(new Text(text));
		paragraph(link, into, true);
	}

	private void picture(Picture picture, org.commonmark.node.Node into) {
		String src = this.addresses.file(picture.src());
		if (src != null) {
			Image image = new Image(src, picture.title().isBlank() ? null : picture.title());
			image.appendChild(new Text(picture.alt()));
			paragraph(image, into, true);
		}
	}

	private void code(Piece.Code code, org.commonmark.node.Node into) {
		FencedCodeBlock block = new FencedCodeBlock();
		block.setLiteral(code.code().endsWith("\n") ? code.code() : code.code() + "\n");
		block.setInfo(code.language().replaceAll("[\\s`~]+", "-"));
		into.appendChild(block);
	}

	/**
	 * As it was written, unless there is something in it that only an allowlist may pass.
	 */
	private void written(String markdown, org.commonmark.node.Node into) {
		org.commonmark.node.Node document = MarkdownText.read(markdown);
		if (!MarkdownText.isHarmless(document, this.addresses)) {
			html(MarkdownText.html(markdown), into);
			return;
		}
		while (document.getFirstChild() != null) {
			into.appendChild(document.getFirstChild());
		}
	}

	private static List<Node> nodes(String html) {
		return HtmlImport.nodes(Allowlist.PROSE.clean(html));
	}

	/** Without blank lines, at which Markdown's HTML would end. */
	private void html(String html, org.commonmark.node.Node into) {
		String clean = Allowlist.FLOW.clean(html);
		if (Jsoup.parseBodyFragment(clean).body().childNodeSize() > 0) {
			HtmlBlock block = new HtmlBlock();
			block.setLiteral("<div>\n" + clean.strip().replaceAll("\\R\\s*\\R", "\n") + "\n</div>");
			into.appendChild(block);
		}
	}

	private void within(org.commonmark.node.Node block, List<Node> children, org.commonmark.node.Node into) {
		blocks(children, block);
		if (block.getFirstChild() != null) {
			into.appendChild(block);
		}
	}

	private void line(List<Node> nodes, org.commonmark.node.Node block, org.commonmark.node.Node into) {
		new MarkdownPhrases(this.addresses).write(nodes, block);
		while (isGap(block.getLastChild())) {
			block.getLastChild().unlink();
		}
		if (block.getFirstChild() != null) {
			into.appendChild(block);
		}
	}

	private static boolean isGap(org.commonmark.node.@Nullable Node node) {
		return node instanceof HardLineBreak || (node instanceof Text text && text.getLiteral().isBlank());
	}

	private static void paragraph(org.commonmark.node.Node content, org.commonmark.node.Node into, boolean says) {
		if (says) {
			org.commonmark.node.Paragraph paragraph = new org.commonmark.node.Paragraph();
			paragraph.appendChild(content);
			into.appendChild(paragraph);
		}
	}

	private static org.commonmark.node.Node level(int level) {
		org.commonmark.node.Heading heading = new org.commonmark.node.Heading();
		heading.setLevel(level);
		return heading;
	}

	private static OrderedList numbered(int start) {
		OrderedList list = new OrderedList();
		list.setMarkerStartNumber(Math.clamp(start, 0, 999_999_999));
		list.setMarkerDelimiter(".");
		return list;
	}

}
