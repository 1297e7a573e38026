package com.roseash.domain.content.lexical;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each node as it is shown on a page, in a mail, as Markdown and as text. The files are
 * in {@code src/test/resources/lexical}; with {@code -Dgolden.write=true} they are
 * written anew, for a look at the difference.
 */
class GoldenTests {

	private static final URI ADDRESS = URI.create("https://blog.example.org/posts/rye");

	private static final Path FILES = Path.of("src/test/resources/lexical");

	static List<String> cards() throws IOException {
		try (Stream<Path> files = Files.list(FILES)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".json"))
				.map((name) -> name.replace(".json", ""))
				.sorted()
				.toList();
		}
	}

	@ParameterizedTest
	@MethodSource("cards")
	void looksAsItShould(String card) throws IOException {
		LexicalDocument document = LexicalDocument.parse(Files.readString(FILES.resolve(card + ".json")));

		is(card + ".page.html", lines(LexicalHtml.of(document, Target.PAGE, ADDRESS).html()));
		is(card + ".mail.html", lines(LexicalHtml.of(document, Target.MAIL, ADDRESS).html()));
		is(card + ".md", LexicalMarkdown.of(document, Target.PAGE, ADDRESS));
		is(card + ".txt", PlainText.of(document, Target.PAGE).text() + "\n");
	}

	private static void is(String file, String actual) throws IOException {
		if (Boolean.getBoolean("golden.write")) {
			Files.writeString(FILES.resolve(file), actual);
		}
		assertThat(actual).as(file).isEqualTo(Files.readString(FILES.resolve(file)));
	}

	/** A line for each element, to be read and compared; breaks change nothing there. */
	private static String lines(String html) {
		return html.replaceAll("(?<=>)(?=<[^/])|(?<=</[a-z0-9]{1,20}>)(?=</)", "\n") + "\n";
	}

}
