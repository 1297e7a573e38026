package com.roseash.blog.feed;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;

import com.roseash.blog.Shelf;
import com.roseash.domain.content.Articles;
import com.roseash.testing.AppTest;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@Import(Shelf.class)
class FeedIntegrationTests {

	@Autowired
	Shelf shelf;

	@Autowired
	MockMvcTester reader;

	@BeforeEach
	void clear() {
		this.shelf.clear();
	}

	@Test
	void theFeedHasTheNewestPostsWithTheirText() throws Exception {
		this.shelf.publish(Articles.page("about"));
		this.shelf.publish(Articles.post("old", 0));
		this.shelf.publish(Articles.post("new", "Bread & <salt>",
				"<p><a href=\"/about\">us</a> <a href=\"https://example.org/\">them</a></p>", 1, List.of("Bakery")));

		SyndFeed feed = new SyndFeedInput().build(new StringReader(xml()));
		SyndEntry entry = feed.getEntries().getFirst();

		assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
		assertThat(feed.getEntries()).hasSize(2)
			.extracting(SyndEntry::getLink)
			.allMatch(FeedIntegrationTests::onTheBlog);
		assertThat(entry.getTitle()).isEqualTo("Bread & <salt>");
		assertThat(entry.getUri()).isEqualTo(entry.getLink()).endsWith("/posts/new");
		assertThat(entry.getPublishedDate().toInstant()).isEqualTo(Instant.parse("2026-05-02T09:00:00Z"));
		assertThat(entry.getDescription().getValue()).isEqualTo("In short.");
		assertThat(entry.getAuthor()).isEqualTo("Mara Field");
		assertThat(entry.getContents().getFirst().getValue()).contains("href=\"" + feed.getLink() + "about\"",
				"href=\"https://example.org/\"");
	}

	@Test
	void theFeedSaysWhereItIs() throws Exception {
		assertThat(xml()).containsPattern("<atom:link [^>]*rel=\"self\"").contains("/feed.xml\"");
	}

	@Test
	void whoHasTheFeedAlreadyIsNotSentItAgain() throws Exception {
		this.shelf.publish(Articles.post("old", 0));
		var first = this.reader.get().uri("/feed.xml").exchange();
		String etag = first.getResponse().getHeader(HttpHeaders.ETAG);

		assertThat(first).hasStatusOk().hasContentTypeCompatibleWith("application/rss+xml");
		assertThat(this.reader.get().uri("/feed.xml").header(HttpHeaders.IF_NONE_MATCH, etag)).hasStatus(304)
			.body()
			.isEmpty();

		this.shelf.publish(Articles.post("new", 1));
		assertThat(this.reader.get().uri("/feed.xml").header(HttpHeaders.IF_NONE_MATCH, etag)).hasStatusOk();
	}

	private String xml() throws Exception {
		return this.reader.get().uri("/feed.xml").exchange().getResponse().getContentAsString();
	}

	private static boolean onTheBlog(String link) {
		return link.startsWith("http") && link.contains("/posts/");
	}

}
