package com.roseash.domain.content.lexical;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Documents that mean harm, or are broken, end in an error that says where. */
class HostileDocumentTests {

	private static final URI ADDRESS = URI.create("https://blog.example.org/posts/rye");

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"root":{"children":[{"type":"image","src":{}}]}}               | root.children[0].src
					{"root":{"children":[{"type":"image","src":"","width":[1]}]}}   | root.children[0].width
					{"root":{"children":[{"type":"paragraph","children":7}]}}       | root.children[0].children
					{"root":{"children":[{"type":"paragraph","children":["x"]}]}}   | root.children[0].children[0]
					{"root":{"children":[{"type":"paragraph","children":[{}]}]}}    | root.children[0].children[0].type
					{"root":{"children":[{"type":"heading","tag":"h7"}]}}           | root.children[0].tag
					{"root":{"children":[{"type":"gallery","images":[{},{"alt":[]}]}]}} | root.children[0].images[1].alt
					{"root":{"children":[{"type":"html","visibility":{"web":{"nonMember":"no"}}}]}} | root.children[0].visibility.web.nonMember
					{"root":{"children":[{"type":"video","loop":"yes"}]}}           | root.children[0].loop
					{"root":{"children":{}}}                                        | root.children
					{"root":{}}                                                     | root.children
					{"root":[]}                                                     | root
					{}                                                              | root
					[]                                                              | the document
					""")
	void whatIsWrongIsRefusedByItsPlace(String json, String place) {
		assertThatExceptionOfType(DocumentRefused.class).isThrownBy(() -> LexicalDocument.parse(json))
			.satisfies((refused) -> assertThat(refused.place()).isEqualTo(place))
			.withMessageContaining(place)
			.withMessageContaining("nothing of it is lost");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "null", "nonsense", "{\"root\":", "{\"root\":{\"children\":[]}} more",
			"{\"root\":{\"children\":[]},\"root\":{\"children\":[]}}", "\u0000", "{\"root\":{\"children\":[,]}}" })
	void whatIsNoJsonIsRefused(String json) {
		assertThatExceptionOfType(DocumentRefused.class).isThrownBy(() -> LexicalDocument.parse(json));
	}

	@ParameterizedTest
	@ValueSource(ints = { 101, 399, 10_000, 1_000_000 })
	void whatIsTooDeepIsRefused(int depth) {
		String json = "{\"root\":{\"children\":" + "[{\"type\":\"quote\",\"children\":".repeat(depth) + "[]"
				+ "}]".repeat(depth) + "}}";

		assertThatExceptionOfType(DocumentRefused.class).isThrownBy(() -> LexicalDocument.parse(json));
	}

	@Test
	void whatIsJustDeepEnoughIsShown() {
		int depth = NodeReader.DEEPEST - 1;
		LexicalDocument document = LexicalDocument
			.parse("{\"root\":{\"children\":" + "[{\"type\":\"mystery\",\"children\":".repeat(depth)
					+ "[{\"type\":\"text\",\"text\":\"deep\"}]" + "}]".repeat(depth) + "}}");

		assertThat(LexicalHtml.of(document, Target.PREVIEW, ADDRESS).html()).contains("deep");
		assertThat(LexicalMarkdown.of(document, Target.PAGE, ADDRESS)).contains("deep");
	}

	@Test
	void whatIsTooMuchIsRefused() {
		refused(LexicalJson.LONGEST_VALUE + 1, "root.children[0].html");
		refused(LexicalJson.LONGEST_DOCUMENT, "the document");
		String nodes = "{\"type\":\"linebreak\"},".repeat(NodeReader.MOST);
		assertThatExceptionOfType(DocumentRefused.class)
			.isThrownBy(() -> LexicalDocument.parse("{\"root\":{\"children\":[" + nodes + "{\"type\":\"tab\"}]}}"))
			.satisfies((refused) -> assertThat(refused.place()).isEqualTo("root.children[50000]"));
	}

	private static void refused(int length, String place) {
		String json = "{\"root\":{\"children\":[{\"type\":\"html\",\"html\":\"" + "a".repeat(length) + "\"}]}}";
		assertThatExceptionOfType(DocumentRefused.class).isThrownBy(() -> LexicalDocument.parse(json))
			.satisfies((refused) -> assertThat(refused.place()).isEqualTo(place));
	}

	@Test
	void aReferenceIsNothingButAField() {
		String json = "{\"$id\":\"1\",\"root\":{\"children\":[{\"type\":\"paragraph\",\"$ref\":\"1\",\"children\":[]}]}}";

		assertThat(LexicalDocument.parse(json).json()).isEqualTo(json);
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "JAVASCRIPT:alert(1)", " javascript:alert(1)",
			"java\nscript:alert(1)", "java\tscript:alert(1)", "\u0001javascript:alert(1)", "vbscript:x",
			"data:text/html,<script>alert(1)</script>", "file:///etc/passwd", "x:y", "\u00a0javascript:alert(1)",
			"blob:https://example.org/1" })
	void noAddressLeadsToCode(String address) {
		Addresses addresses = new Addresses(ADDRESS, false);

		assertThat(addresses.link(address)).isNull();
		assertThat(addresses.file(address)).isNull();
		assertThat(new Addresses(ADDRESS, true).link(address)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "/a, https://blog.example.org/a", "b, https://blog.example.org/posts/b",
			"#c, https://blog.example.org/posts/rye#c", "https://x.org/d, https://x.org/d",
			"mailto:ann@example.org, mailto:ann@example.org" })
	void addressesOutsideOfOurPagesAreWhole(String address, String whole) {
		assertThat(new Addresses(ADDRESS, true).link(address)).isEqualTo(whole);
		assertThat(new Addresses(ADDRESS, false).link(address)).isEqualTo(address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://www.youtube.com.evil.example/", "https://www.youtube.com@evil.example/",
			"http://www.youtube.com/embed/x", "https://www.youtube.com:444/x", "//evil.example", "javascript:x", "",
			"https://www.youtube.com\\@evil.example" })
	void noFrameShowsAStranger(String address) {
		assertThat(Frames.allow(address)).isFalse();
	}

	/**
	 * With a pattern that goes back, or a text copied with each piece, these take
	 * minutes.
	 */
	@Test
	@Timeout(20)
	void nothingTakesMuchLongerThanItIsLong() {
		String classes = "<p class=\"" + "kg-".repeat(100_000) + "!\">x</p>";
		assertThat(Allowlist.FLOW.clean(classes)).isEqualTo("<p>x</p>");
		String pieces = "<span>ab</span>".repeat(100_000);
		assertThat(PlainText.of(LexicalDocument.fromHtml(pieces), Target.PAGE).text()).hasSize(200_000);
		String formats = "{\"type\":\"text\",\"text\":\"a\",\"format\":%d},".formatted(255)
				+ "{\"type\":\"text\",\"text\":\"b\",\"format\":1},";
		LexicalDocument many = LexicalDocument
			.parse("{\"root\":{\"children\":[" + formats.repeat(20_000) + "{\"type\":\"paywall\"}]}}");
		assertThat(LexicalHtml.of(many, Target.PAGE, ADDRESS).html()).endsWith("<!--members-only-->");
		assertThatExceptionOfType(DocumentRefused.class)
			.isThrownBy(() -> LexicalDocument.fromMarkdown("a".repeat(LexicalJson.LONGEST_DOCUMENT + 1)));
	}

	/** A library's own recursion would end the thread; both are told to go no deeper. */
	@Test
	void textOfOtherFormatsThatIsNestedDeeplyLosesNothing() {
		for (String html : new String[] { "<div>".repeat(10_000) + "deep", "<ul><li>".repeat(10_000) + "deep",
				"<b>".repeat(10_000) + "deep", "<blockquote><ol><li>".repeat(3_000) + "deep" }) {
			LexicalDocument document = LexicalDocument.fromHtml(html);
			assertThat(PlainText.of(document, Target.PAGE).text()).as(html.substring(0, 20)).contains("deep");
		}
		for (String markdown : new String[] { "> ".repeat(10_000) + "deep", "*a ".repeat(10_000) + "deep",
				"[".repeat(10_000) + "deep" + "](x)".repeat(10_000), "- ".repeat(10_000) + "deep",
				"*".repeat(10_000) + "deep" + "*".repeat(10_000) }) {
			LexicalDocument document = LexicalDocument.fromMarkdown(markdown);
			assertThat(PlainText.of(document, Target.PAGE).text()).as(markdown.substring(0, 20)).contains("deep");
		}
	}

	/**
	 * Whatever becomes of a document on the way, it is read or refused, and nothing else.
	 */
	@Test
	void brokenDocumentsAreReadOrRefused() throws Exception {
		Random random = new Random(42);
		int refused = 0;
		int read = 0;
		for (Path file : documents()) {
			String whole = Files.readString(file);
			for (int i = 0; i < 60; i++) {
				try {
					show(LexicalDocument.parse(broken(whole, random)));
					read++;
				}
				catch (DocumentRefused ex) {
					refused++;
				}
			}
		}
		assertThat(refused).isPositive();
		assertThat(read).isPositive();
	}

	private static java.util.List<Path> documents() throws Exception {
		try (Stream<Path> files = Files.list(Path.of("src/test/resources/lexical"))) {
			return files.filter((file) -> file.toString().endsWith(".json")).toList();
		}
	}

	private static void show(LexicalDocument document) {
		for (Target target : Target.values()) {
			LexicalHtml.of(document, target, ADDRESS);
		}
		LexicalMarkdown.of(document, Target.PAGE, ADDRESS);
		PlainText.of(document, Target.MAIL);
	}

	/** Characters changed and parts moved, so that it often still is JSON. */
	private static String broken(String json, Random random) {
		StringBuilder broken = new StringBuilder(json);
		String[] parts = { "null", "true", "7", "[]", "{}", "\"\"", "\"<b>\"", "-1e99", "\"\\ud800\"" };
		IntStream.range(0, 1 + random.nextInt(4)).forEach((i) -> {
			int colon = broken.indexOf(": ", random.nextInt(broken.length()));
			int end = (colon < 0) ? -1 : broken.indexOf("\n", colon);
			if (end > 0 && random.nextInt(8) > 0) {
				boolean comma = broken.charAt(end - 1) == ',';
				broken.replace(colon + 2, end, parts[random.nextInt(parts.length)] + (comma ? "," : ""));
			}
			else {
				broken.setCharAt(random.nextInt(broken.length()), (char) random.nextInt(128));
			}
		});
		return broken.toString();
	}

}
