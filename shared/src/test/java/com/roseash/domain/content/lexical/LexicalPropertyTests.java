package com.roseash.domain.content.lexical;

import java.net.URI;
import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever somebody writes, it is shown safely, and no text of it is lost. */
class LexicalPropertyTests {

	private static final URI ADDRESS = URI.create("https://blog.example.org/posts/rye");

	private static final Set<String> ELEMENTS = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li",
			"blockquote", "a", "span", "strong", "em", "s", "u", "code", "sub", "sup", "mark", "br", "hr", "pre",
			"figure", "figcaption", "img", "details", "summary", "iframe", "b", "i", "audio", "video", "picture",
			"table", "tbody", "tr", "td", "del");

	private static final Set<String> ATTRIBUTES = Set.of("href", "src", "alt", "title", "class", "id", "width",
			"height", "loading", "start", "sandbox", "referrerpolicy", "download", "controls", "preload", "role",
			"aria-label", "poster", "playsinline", "loop", "muted", "data-kg-type", "allowfullscreen", "colspan");

	@Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
	void whatIsShownIsWellFormedAndAllowed(@ForAll("documents") LexicalDocument document, @ForAll Target target) {
		String html = LexicalHtml.of(document, target, ADDRESS).html();

		Parser parser = Parser.htmlParser().setTrackErrors(10);
		Document parsed = Jsoup.parse("<!doctype html><div>" + html + "</div>", "", parser);
		assertThat(parser.getErrors()).as(html).isEmpty();
		for (Element element : parsed.body().children().select("div > *")) {
			assertThat(ELEMENTS).as(html).contains(element.normalName());
			for (Attribute attribute : element.attributes()) {
				assertThat(ATTRIBUTES).as(html).contains(attribute.getKey());
				if (Set.of("href", "src", "poster").contains(attribute.getKey())) {
					assertThat(attribute.getValue().strip()).doesNotStartWithIgnoringCase("javascript:")
						.doesNotStartWithIgnoringCase("data:");
				}
			}
		}
	}

	@Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
	void nothingOfTheJsonIsLost(@ForAll("documents") LexicalDocument document) {
		assertThat(LexicalDocument.parse(document.json())).isEqualTo(document);
		assertThat(LexicalJson.write(LexicalJson.read(document.json()))).isEqualTo(document.json());
	}

	@Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
	void noTextIsLostInHtml(@ForAll("texts") LexicalDocument document) {
		String html = LexicalHtml.of(document, Target.PAGE, ADDRESS).html();

		assertThat(letters(Jsoup.parse(html).text())).isEqualTo(letters(document));
		assertThat(letters(LexicalDocument.fromHtml(html))).as(html).isEqualTo(letters(document));
	}

	@Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
	void noTextIsLostInMarkdown(@ForAll("texts") LexicalDocument document) {
		String markdown = LexicalMarkdown.of(document, Target.PAGE, ADDRESS);

		assertThat(letters(LexicalDocument.fromMarkdown(markdown))).as(markdown).isEqualTo(letters(document));
	}

	@Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
	void theOutlineNamesWhatIsThere(@ForAll("texts") LexicalDocument document) {
		LexicalHtml shown = LexicalHtml.of(document, Target.PAGE, ADDRESS);

		Document parsed = Jsoup.parse(shown.html());
		assertThat(shown.outline()).extracting(LexicalHtml.Entry::id)
			.doesNotHaveDuplicates()
			.isEqualTo(parsed.select("[id]").eachAttr("id"));
	}

	@Provide
	Arbitrary<LexicalDocument> texts() {
		return document(blocks(Arbitraries.oneOf(paragraphs("paragraph"), paragraphs("extended-quote"),
				paragraphs("aside"), headings(), lists(2))));
	}

	@Provide
	Arbitrary<LexicalDocument> documents() {
		return document(
				blocks(Arbitraries.oneOf(paragraphs("paragraph"), headings(), lists(3), cards(), cards(), unknown())));
	}

	private static Arbitrary<LexicalDocument> document(Arbitrary<List<JsonNode>> blocks) {
		return blocks.map(Draft::document).map(LexicalDocument::of);
	}

	private static Arbitrary<List<JsonNode>> blocks(Arbitrary<JsonNode> block) {
		return block.list().ofMaxSize(6);
	}

	private static Arbitrary<JsonNode> paragraphs(String type) {
		return line().map((line) -> Draft.element(type, line));
	}

	private static Arbitrary<JsonNode> headings() {
		return Combinators.combine(line(), Arbitraries.integers().between(1, 6))
			.as((line, level) -> Draft.element("extended-heading", line).put("tag", "h" + level));
	}

	private static Arbitrary<JsonNode> lists(int depth) {
		Arbitrary<JsonNode> item = line().map((line) -> Draft.element("listitem", line));
		Arbitrary<JsonNode> within = (depth == 0) ? item : Arbitraries.oneOf(item, item,
				Arbitraries.lazy(() -> lists(depth - 1)).map((list) -> Draft.element("listitem", List.of(list))));
		return Combinators.combine(within.list().ofMaxSize(4), Arbitraries.of(true, false))
			.as((items, numbered) -> Draft.element("list", items).put("listType", numbered ? "number" : "bullet"));
	}

	private static Arbitrary<JsonNode> unknown() {
		return paragraphs("paragraph").map((paragraph) -> Draft.element("mystery", List.of(paragraph)));
	}

	private static Arbitrary<List<JsonNode>> line() {
		Arbitrary<JsonNode> text = Combinators
			.combine(words(), Arbitraries.oneOf(Arbitraries.just(0), Arbitraries.integers().between(0, 255)))
			.as(Draft::text);
		Arbitrary<JsonNode> link = Combinators.combine(text.list().ofMaxSize(3), addresses())
			.as((children, url) -> Draft.element("link", children).put("url", url));
		return Arbitraries
			.frequencyOf(net.jqwik.api.Tuple.of(6, text), net.jqwik.api.Tuple.of(1, link),
					net.jqwik.api.Tuple.of(1, Arbitraries.create(() -> (JsonNode) Draft.node("linebreak"))))
			.list()
			.ofMaxSize(5);
	}

	private static Arbitrary<String> words() {
		return Arbitraries.strings().withChars("abz19 é漢*_[]()#+-.!|~`\\<>&\"'^=:/{}$\t").ofMaxLength(12);
	}

	private static Arbitrary<String> addresses() {
		return Arbitraries.of("https://example.org/?a=1&b=<2>", "/a b", "#c", "javascript:alert(1)", "", "mailto:a@b.c",
				"data:text/html,x", "//x.org/)", "\"><script>");
	}

	/** Cards whose fields hold somebody's HTML. */
	private static Arbitrary<JsonNode> cards() {
		Arbitrary<String> html = Arbitraries.of("<b>x</b>", "<script>alert(1)</script>", "<img src=x onerror=x>",
				"<p>a", "</div></figure>", "<a href=javascript:x>y</a>", "<iframe src=https://evil.example></iframe>",
				"<table><td>1", "\"><svg onload=x>", "<!--", "<style>*{}</style>", "<p style=color:red>z</p>",
				"<iframe src='https://player.vimeo.com/1'>", "&lt;script&gt;", "<details open ontoggle=x>d", "plain");
		List<String> types = List.of("image", "gallery", "video", "audio", "file", "codeblock", "html", "callout",
				"toggle", "button", "bookmark", "embed", "header", "product", "signup", "call-to-action", "email",
				"email-cta", "paywall", "horizontalrule", "transistor");
		List<String> fields = List.of("caption", "alt", "title", "html", "calloutText", "calloutEmoji", "heading",
				"content", "buttonText", "header", "subheader", "disclaimer", "productTitle", "productDescription",
				"productButton", "textValue", "sponsorLabel", "code", "language", "fileTitle", "fileCaption",
				"backgroundColor", "cardWidth", "layout", "style");
		List<String> links = List.of("src", "href", "url", "buttonUrl", "imageUrl", "productImageSrc", "productUrl",
				"backgroundImageSrc", "thumbnailSrc");
		return Combinators
			.combine(Arbitraries.of(types), html.list().ofSize(fields.size()), addresses().list().ofSize(links.size()),
					Arbitraries.integers().between(1, 2))
			.as((type, texts, urls, version) -> {
				ObjectNode card = Draft.node(type).put("version", version);
				for (int i = 0; i < fields.size(); i++) {
					card.put(fields.get(i), texts.get(i));
				}
				for (int i = 0; i < links.size(); i++) {
					card.put(links.get(i), urls.get(i));
				}
				return card;
			});
	}

	private static String letters(LexicalDocument document) {
		return letters(PlainText.of(document, Target.PAGE).text());
	}

	private static String letters(String text) {
		return text.replaceAll("\\s+", "");
	}

}
