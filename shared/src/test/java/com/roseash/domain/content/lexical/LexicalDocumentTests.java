package com.roseash.domain.content.lexical;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class LexicalDocumentTests {

	private static final URI ADDRESS = URI.create("https://blog.example.org/posts/rye");

	private static final String CANARY = "canary";

	@Test
	void whatIsNotKnownSurvivesAndIsNamed() {
		String json = """
				{"root": {"later":  [1.50, null], "children": [ {"type":"poll","question":"Rye?","children":[
				  {"type":"paragraph","mood":"\\u00e9","children":[{"type":"chip","text":"x"}]}]}]}, "theme": {}}""";

		LexicalDocument document = LexicalDocument.parse(json);

		assertThat(document.json()).isEqualTo(json);
		assertThat(document.unknown()).containsExactly(new LexicalDocument.Unknown("poll", "root.children[0]"),
				new LexicalDocument.Unknown("chip", "root.children[0].children[0].children[0]"));
		assertThat(shown(document, Target.PAGE)).doesNotContain("poll");
		assertThat(shown(document, Target.PREVIEW)).contains("data-kg-type=\"poll\"", "<code>poll</code>");
	}

	@Test
	void nothingBehindThePaywallIsInThePublicPart() {
		LexicalDocument document = document(paragraph("for all"), Draft.node("paywall"), paragraph(CANARY));

		LexicalDocument part = document.beforePaywall();

		assertThat(document.hasPaywall()).isTrue();
		assertThat(part.hasPaywall()).isFalse();
		assertThat(part.json() + everywhere(part)).contains("for all").doesNotContain(CANARY);
		assertThat(everywhere(document)).as("the negative control").contains(CANARY);
	}

	@Test
	void aPaywallWithinAnythingHidesAllOfIt() {
		JsonNode odd = Draft.element("mystery", List.of(paragraph(CANARY), Draft.node("paywall")));

		assertThat(document(paragraph("for all"), odd, paragraph(CANARY)).beforePaywall().json())
			.doesNotContain(CANARY);
	}

	@Test
	void codeBesideCodeIsOneInMarkdown() {
		LexicalDocument document = document(
				Draft.element("paragraph", List.of(Draft.text("a", 16), Draft.text("`b", 16), Draft.text("c", 17))));

		String markdown = LexicalMarkdown.of(document, Target.PAGE, ADDRESS);

		assertThat(markdown.strip()).isEqualTo("``a`b``<strong>`c`</strong>");
		assertThat(PlainText.of(LexicalDocument.fromMarkdown(markdown), Target.PAGE).text().strip()).isEqualTo("a`bc");
	}

	@ParameterizedTest
	@ValueSource(strings = { "]:", "a[0]:b", "]: " })
	void codeInALinkIsNoDefinitionOfOne(String code) {
		for (List<JsonNode> pieces : List.of(List.<JsonNode>of(Draft.text(code, 16)),
				List.<JsonNode>of(Draft.text(code.substring(0, 1), 16), Draft.text(code.substring(1), 16)))) {
			JsonNode link = Draft.element("link", pieces).put("url", "https://example.org/");

			String markdown = LexicalMarkdown.of(document(Draft.element("paragraph", List.of(link))), Target.PAGE,
					ADDRESS);

			assertThat(PlainText.of(LexicalDocument.fromMarkdown(markdown), Target.PAGE).text().strip()).as(markdown)
				.isEqualTo(code.strip());
		}
	}

	@Test
	void withoutPaywallAllIsPublic() {
		LexicalDocument document = document(paragraph("for all"));

		assertThat(document.hasPaywall()).isFalse();
		assertThat(document.beforePaywall()).isSameAs(document);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"web":{"nonMember":true,"memberSegment":"status:free,status:-free"},"email":{"memberSegment":"status:free"}} | PAGE MEMBER_PAGE FEED MAIL
					{"web":{"nonMember":false,"memberSegment":"status:free,status:-free"},"email":{"memberSegment":""}} | MEMBER_PAGE
					{"web":{"nonMember":false,"memberSegment":"status:-free"},"email":{"memberSegment":"status:-free"}} | ''
					{"web":{"nonMember":true,"memberSegment":""},"email":{"memberSegment":""}} | PAGE FEED
					{"emailOnly":true,"segment":""} | MAIL
					{"showOnWeb":true,"showOnEmail":false,"segment":""} | PAGE MEMBER_PAGE FEED
					{"showOnWeb":false,"showOnEmail":true,"segment":"status:-free"} | ''
					{} | PAGE MEMBER_PAGE FEED MAIL
					""")
	void aCardIsShownToWhomItIsFor(String visibility, String targets) {
		LexicalDocument document = LexicalDocument.parse("""
				{"root":{"children":[{"type":"html","html":"<p>canary</p>","visibility":%1$s},
				{"type":"call-to-action","textValue":"<p>canary</p>","visibility":%1$s}]}}""".formatted(visibility));

		Set<Target> seen = EnumSet.noneOf(Target.class);
		for (Target target : Target.values()) {
			String all = shown(document, target) + PlainText.of(document, target).text()
					+ LexicalMarkdown.of(document, target, ADDRESS);
			if (all.contains(CANARY)) {
				seen.add(target);
			}
		}
		assertThat(seen).contains(Target.PREVIEW);
		seen.remove(Target.PREVIEW);
		assertThat(String.join(" ", seen.stream().map(Target::name).toList())).isEqualTo(targets);
	}

	@Test
	void picturesHaveTheSizesThatThereAre() {
		LexicalDocument document = document(
				Draft.node("image").put("src", "/media/a.jpg").put("width", 1600).put("height", 900));
		Sources sources = (src) -> new Sources.Source("/media/a-600.webp 600w", "data:image/webp;base64,AAAA",
				"A loaf");

		assertThat(LexicalHtml.of(document, Target.PAGE, ADDRESS, sources).html()).contains(
				"srcset=\"/media/a-600.webp 600w\"", "sizes=\"(min-width: 720px) 720px, 100vw\"", "loading=\"lazy\"",
				"width=\"1600\"", "height=\"900\"", "data-preview=\"data:image/webp;base64,AAAA\"", "alt=\"A loaf\"");
		assertThat(LexicalHtml.of(document, Target.MAIL, ADDRESS, sources).html()).doesNotContain("srcset", "lazy",
				"preview");
		assertThat(LexicalHtml.of(document, Target.FEED, ADDRESS, sources).html()).doesNotContain("srcset", "preview");
	}

	@Test
	void whatADocumentSaysOfItsPictureCountsMoreThanWhatTheLibrarySays() {
		LexicalDocument document = document(Draft.node("image").put("src", "/media/a.jpg").put("alt", "A rye loaf"));

		assertThat(
				LexicalHtml.of(document, Target.PAGE, ADDRESS, (src) -> new Sources.Source(null, null, "Bread")).html())
			.contains("alt=\"A rye loaf\"")
			.doesNotContain("srcset", "sizes", "Bread");
	}

	@Test
	void addressesOfFeedsAreWholeAlsoInSomebodysHtml() {
		LexicalDocument document = document(Draft.html("<p><a href='/join'>x</a><img src='b.webp'></p>"));

		assertThat(shown(document, Target.FEED)).contains("https://blog.example.org/join",
				"https://blog.example.org/posts/b.webp");
		assertThat(shown(document, Target.PAGE)).contains("\"/join\"", "\"b.webp\"");
	}

	@ParameterizedTest
	@CsvSource({ "'one two-three, four', 3", "'', 0", "漢字かな, 3", "don't, 1", "'a  b\n\nc', 3" })
	void wordsAreCounted(String text, int words) {
		assertThat(new PlainText(text).words()).isEqualTo(words);
	}

	@Test
	void anExcerptEndsBetweenWords() {
		assertThat(new PlainText("Rye bread\n\nand butter").excerpt(16)).isEqualTo("Rye bread and…");
		assertThat(new PlainText("Rye").excerpt(16)).isEqualTo("Rye");
		assertThat(new PlainText("😀".repeat(20)).excerpt(16)).isEqualTo("😀".repeat(7) + "…");
		assertThat(new PlainText("word ".repeat(441)).minutes()).isEqualTo(3);
	}

	private static LexicalDocument document(JsonNode... blocks) {
		return LexicalDocument.of(Draft.document(List.of(blocks)));
	}

	private static JsonNode paragraph(String text) {
		return Draft.element("paragraph", List.of(Draft.text(text, 0)));
	}

	private static String shown(LexicalDocument document, Target target) {
		return LexicalHtml.of(document, target, ADDRESS).html();
	}

	private static String everywhere(LexicalDocument document) {
		StringBuilder all = new StringBuilder();
		for (Target target : Target.values()) {
			all.append(shown(document, target)).append(PlainText.of(document, target).text());
			all.append(LexicalMarkdown.of(document, target, ADDRESS));
		}
		return all.toString();
	}

}
