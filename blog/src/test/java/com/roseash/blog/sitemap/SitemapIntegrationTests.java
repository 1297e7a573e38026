package com.roseash.blog.sitemap;

import java.net.URI;
import java.time.Instant;

import com.roseash.blog.Schemas;
import com.roseash.blog.Shelf;
import com.roseash.domain.content.Articles;
import com.roseash.domain.content.Manuscripts;
import com.roseash.testing.AppTest;
import com.roseash.testing.SqlCount;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@Import(Shelf.class)
class SitemapIntegrationTests {

	@Autowired
	Shelf shelf;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	MockMvcTester crawler;

	@Autowired
	SqlCount sql;

	@BeforeEach
	void clear() {
		this.shelf.clear();
	}

	@Test
	void robotsFindEveryPageThatIsPublished() throws Exception {
		this.shelf.publish(Articles.post("rye", 0));
		this.shelf.publish(Articles.page("about"));
		this.manuscripts.write(Articles.post("draft", 1));
		String robots = this.crawler.get().uri("/robots.txt").exchange().getResponse().getContentAsString();

		Document index = read(path(robots.replaceFirst("(?s).*\nSitemap: (\\S+)\n.*", "$1")));
		StringBuilder found = new StringBuilder();
		for (String sitemap : index.select("sitemap > loc").eachText()) {
			Document part = read(path(sitemap));
			assertThat(part.select("url > lastmod").eachText()).isNotEmpty()
				.allMatch((time) -> Instant.parse(time).isBefore(Instant.now()));
			part.select("url > loc").eachText().forEach((page) -> found.append(path(page)).append(' '));
		}

		assertThat(found.toString().trim().split(" ")).containsExactlyInAnyOrder("/", "/archive", "/posts/rye",
				"/about", "/garden", "/autumn", "/authors/mara");
		for (String page : found.toString().trim().split(" ")) {
			assertThat(this.crawler.get().uri(page)).hasStatusOk();
		}
	}

	@Test
	void aPartIsAsOldAsWhatChangedLastInIt() throws Exception {
		this.shelf.fill(1001);
		Instant time = Instant.parse("2026-03-01T00:00:00Z");
		this.shelf.backdate("post-1001", time);

		assertThat(read("/sitemap.xml").select("sitemap:has(loc:matchesOwn(posts-2)) > lastmod").text())
			.isEqualTo("2026-03-01T00:00:00Z");
		assertThat(read("/sitemaps/posts-2.xml").select("url > lastmod").eachText())
			.containsExactly("2026-03-01T00:00:00Z");
	}

	@Test
	void whoHasASitemapIsNotSentItAgain() {
		this.shelf.publish(Articles.post("rye", 0));
		for (String path : new String[] { "/sitemap.xml", "/sitemaps/posts-1.xml", "/sitemaps/lists.xml",
				"/sitemaps/authors.xml" }) {
			MvcTestResult first = this.crawler.get().uri(path).exchange();
			assertThat(first).hasStatusOk().hasContentTypeCompatibleWith("application/xml");
			String etag = first.getResponse().getHeader(HttpHeaders.ETAG);
			String modified = first.getResponse().getHeader(HttpHeaders.LAST_MODIFIED);
			assertThat(this.crawler.get().uri(path).header(HttpHeaders.IF_NONE_MATCH, etag)).hasStatus(304);
			assertThat(this.crawler.get().uri(path).header(HttpHeaders.IF_MODIFIED_SINCE, modified)).hasStatus(304);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sitemaps/posts-1.xml", "/sitemaps/posts-0.xml", "/sitemaps/posts-99999.xml",
			"/sitemaps/posts-100000.xml", "/sitemaps/pages-2.xml", "/sitemaps/drafts-1.xml" })
	void whatIsNoPartIsMissing(String path) {
		assertThat(this.crawler.get().uri(path)).hasStatus(404);
	}

	@Test
	void aSitemapCostsTheSameHoweverMuchIsPublished() throws Exception {
		this.shelf.fill(10);
		int index = this.sql.during(() -> read("/sitemap.xml"));
		int part = this.sql.during(() -> read("/sitemaps/posts-1.xml"));
		this.shelf.clear();
		this.shelf.fill(1000);

		assertThat(this.sql.during(() -> read("/sitemap.xml"))).isEqualTo(index).isEqualTo(2);
		assertThat(this.sql.during(() -> read("/sitemaps/posts-1.xml"))).isEqualTo(part).isEqualTo(2);
	}

	private Document read(String path) throws Exception {
		MvcTestResult answer = this.crawler.get().uri(path).exchange();
		assertThat(answer).hasStatusOk();
		String xml = answer.getResponse().getContentAsString();
		Schemas.valid("sitemap", xml);
		return Jsoup.parse(xml, Parser.xmlParser());
	}

	private static String path(String url) {
		return URI.create(url).getPath();
	}

}
