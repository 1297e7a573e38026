package com.roseash.blog.publication;

import java.util.List;

import com.roseash.blog.Shelf;
import com.roseash.domain.content.Articles;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.WritePost;
import com.roseash.platform.media.Picture;
import com.roseash.testing.AppTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@Import(Shelf.class)
class ChecklistIntegrationTests {

	private static final Picture PICTURE = new Picture("/media/a.svg", "An ash in a field", 160, 90);

	@Autowired
	Shelf shelf;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	Checklist checklist;

	@BeforeEach
	void clear() {
		this.shelf.clear();
	}

	@Test
	void aPostThatHasEverythingMayGoOut() {
		this.shelf.publish(Articles.post("oats", 0));
		String text = "<p>See <a href=\"/posts/oats\">oats</a>, <a href=\"#salt\">salt</a>, <a href=\"/about\">us</a>, "
				+ "<a href=\"/posts/rye\">this</a> and <a href=\"https://example.org/posts/none\">them</a>.</p>";

		assertThat(reasons("rye", "Rye and salt", "In short.", text, PICTURE)).isEmpty();
		assertThat(reasons("rye", "Rye and salt", "In short.", "<p>Text</p>", null)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "rye|Untitled|In short.|<p>x</p>|placeholder", "rye|BREAD FOR ALL|In short.|<p>x</p>|shouts",
					"2026|Rye|In short.|<p>x</p>|does not say", "untitled-2|Rye|In short.|<p>x</p>|does not say",
					"rye|Rye|''|<p>x</p>|excerpt is missing", "rye|Rye|Rye|<p>x</p>|excerpt is missing",
					"rye|Rye|In short.|''|no text", "rye|Rye|In short.|<p> <em></em></p>|no text",
					"rye|Rye|In short.|<p>x <a href=\"/posts/none\">oats</a></p>|not published",
					"rye|Rye|In short.|<p>x <a href=\"#\">oats</a></p>|leads nowhere",
					"rye|Rye|In short.|<p>x <a href=\"https://example.org\"></a></p>|has no text" })
	void whatIsWrongIsSaidInOneSentence(String slug, String title, String excerpt, String html, String reason) {
		assertThat(reasons(slug, title, excerpt, html, PICTURE)).singleElement().asString().contains(reason);
	}

	@Test
	void aPictureIsDescribedInWords() {
		for (String description : List.of("IMG_2034.jpg", "ash", "a.png")) {
			assertThat(reasons("rye", "Rye", "In short.", "<p>x</p>", new Picture("/media/a.svg", description, 16, 9)))
				.as(description)
				.singleElement()
				.asString()
				.contains("does not say what it shows");
		}
	}

	private List<String> reasons(String slug, String title, String excerpt, String html, @Nullable Picture picture) {
		WritePost post = Articles.post(slug, 0);
		return this.checklist.reasons(this.manuscripts.write(new WritePost(post.kind(), slug, title, excerpt, html,
				picture, post.author(), post.tags(), false, null)));
	}

}
