package com.roseash.domain.content;

import java.time.Instant;
import java.util.List;

import com.roseash.domain.content.lexical.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PostTests {

	private final Author author = new Author(Articles.author());

	@ParameterizedTest
	@CsvSource({ "1, 1", "220, 1", "221, 2", "1100, 5" })
	void readingTimeIsRoundedUp(int words, int minutes) {
		assertThat(post("<p>" + "word ".repeat(words) + "</p>").card().minutes()).isEqualTo(minutes);
	}

	@Test
	void markupIsNotRead() {
		assertThat(post("<p>word</p><hr><br>".repeat(220)).card().minutes()).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<p onclick='alert(1)'>x</p>",
			"<a href='javascript:alert(1)'>x</a>", "<iframe src='https://example.org'></iframe>",
			"<p style='position:fixed'>x</p>", "<form action='/'><input name='a'></form>",
			"<svg onload=alert(1)></svg>", "<a href='&#106;avascript:alert(1)'>x</a>", "<style>p{}</style>" })
	void whatRunsLoadsOrStylesIsRemoved(String hostile) {
		String kept = post("<p>Good</p>" + hostile).html();

		assertThat(kept).startsWith("<p>Good</p>")
			.doesNotContainPattern("(?i)alert|script|<img|iframe|style|<form|<input|<svg|onclick");
	}

	@Test
	void whatGivesTextItsStructureIsKept() {
		String html = "<h2>Rye</h2><ul><li><em>Flour</em></li></ul><table><tbody><tr><th scope=\"row\">Salt</th></tr>"
				+ "</tbody></table><p><a href=\"/about\">us</a></p>";

		assertThat(post(html).html()).contains("<h2>Rye</h2>", "<em>Flour</em>", "<th scope=\"row\">Salt</th>",
				"href=\"/about\"");
	}

	@Test
	void publishingAgainReplacesEverythingButWhoItIs() {
		Post post = post("<p>Old</p>");
		PostCard before = post.card();

		post.write(Articles.post("rye", "New", "<p>New</p>", 3, List.of("Bakery")), List.of(this.author), Sources.NONE,
				Instant.EPOCH);

		assertThat(post.card().id()).isEqualTo(before.id());
		assertThat(post.card().title()).isEqualTo("New");
		assertThat(post.card().publishedAt()).isAfter(before.publishedAt());
		assertThat(post.html()).isEqualTo("<p>New</p>");
	}

	@Test
	void aPageHasNoByline() {
		assertThat(new Post(Articles.page("about"), List.of(), Sources.NONE, Instant.EPOCH).card().author()).isNull();
		assertThat(post("<p>x</p>").card().author()).isEqualTo(this.author.byline());
	}

	private Post post(String html) {
		return new Post(Articles.post("rye", "Rye", html, 0, List.of("Garden", "Autumn")), List.of(this.author),
				Sources.NONE, Instant.EPOCH);
	}

	@ParameterizedTest
	@CsvSource({ "EVERYBODY, 9", "MEMBERS, 3", "EDITORS, 0" })
	void everybodyReadsNoMoreThanTheBeginningOfWhatIsForSome(Readers readers, int paragraphs) {
		Post post = post("<p>word</p>".repeat(9), readers);

		assertThat(post.html().split("<p>", -1)).hasSize(paragraphs + 1);
		assertThat(post.reading(false).html()).isEqualTo(post.html());
		assertThat(post.reading(true).html().split("<p>", -1)).hasSize(10);
		assertThat(post.reading(false).cut()).isEqualTo(paragraphs < 9);
		assertThat(post.reading(true).cut()).isFalse();
		assertThat(post.readers()).isEqualTo(readers);
	}

	@Test
	void whatAPaywallHidesIsForMembers() {
		WritePost text = Articles.post("rye", 0);
		String paywall = text.document()
			.replaceFirst("\"children\":\\[", "\"children\":[{\"type\":\"paywall\",\"version\":1},");
		Post post = new Post(new WritePost(text.kind(), "rye", "Rye", "", "", paywall, null, text.author(), null, false,
				text.publishedAt(), null), List.of(this.author), Sources.NONE, Instant.EPOCH);

		assertThat(post.html()).isEmpty();
		assertThat(post.readers()).isEqualTo(Readers.MEMBERS);
		assertThat(post.reading(true).html()).contains("All about it.");
	}

	@Test
	void whatIsForEverybodyAgainIsWhole() {
		Post post = post("<p>word</p>".repeat(9), Readers.EDITORS);
		WritePost text = post.manuscript(Instant.EPOCH).text();

		post.write(text.with(PostDetails.NONE), List.of(this.author), Sources.NONE, Instant.EPOCH);

		assertThat(post.html().split("<p>", -1)).hasSize(10);
		assertThat(post.imprint().cut()).isFalse();
	}

	private Post post(String html, Readers readers) {
		WritePost text = Articles.post("rye", "Rye", html, 0, List.of());
		return new Post(text.with(new PostDetails(readers, List.of(), "", Presentation.PLAIN)), List.of(this.author),
				Sources.NONE, Instant.EPOCH);
	}

}
