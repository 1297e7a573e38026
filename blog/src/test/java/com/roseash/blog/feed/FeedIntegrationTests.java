package com.roseash.blog.feed;

import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import com.roseash.blog.Schemas;
import com.roseash.blog.Shelf;
import com.roseash.domain.content.Articles;
import com.roseash.domain.content.IntroduceAuthor;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.PostCard;
import com.roseash.domain.content.UnpublishPost;
import com.roseash.domain.content.WritePost;
import com.roseash.testing.AppTest;
import com.roseash.testing.SqlCount;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@AppTest
@Import(Shelf.class)
class FeedIntegrationTests {

	private static final String HOSTILE = "Bread & <salt> ]]> </script>";

	@Autowired
	Shelf shelf;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	MockMvcTester reader;

	@Autowired
	SqlCount sql;

	@BeforeEach
	void clear() {
		this.shelf.clear();
	}

	@Test
	void theFeedHasTheNewestPostsWithTheirText() throws Exception {
		PostCard post = publishTwo();

		SyndFeed feed = new SyndFeedInput().build(new StringReader(read("/feed.xml")));
		SyndEntry entry = feed.getEntries().getFirst();

		assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
		assertThat(feed.getEntries()).hasSize(2)
			.extracting(SyndEntry::getLink)
			.allMatch((link) -> link.startsWith("http") && link.contains("/posts/"));
		assertThat(entry.getTitle()).isEqualTo(HOSTILE);
		assertThat(entry.getLink()).endsWith("/posts/new");
		assertThat(entry.getUri()).isEqualTo("urn:uuid:" + post.id());
		assertThat(entry.getPublishedDate().toInstant()).isEqualTo(Instant.parse("2026-05-02T09:00:00Z"));
		assertThat(entry.getDescription().getValue()).isEqualTo("In short.");
		assertThat(entry.getAuthor()).isEqualTo("Mara Field");
		assertThat(entry.getContents().getFirst().getValue()).contains("href=\"" + feed.getLink() + "about\"",
				"href=\"https://example.org/\"");
	}

	@Test
	void aTagIsFollowedByItself() throws Exception {
		publishTwo();
		this.shelf.publish(Articles.post("plain", "Plain", "<p>x</p>", 3, List.of("Orchard")));

		SyndFeed feed = new SyndFeedInput().build(new StringReader(read("/orchard/feed.xml")));

		assertThat(feed.getTitle()).startsWith("Orchard");
		assertThat(feed.getEntries()).singleElement().extracting(SyndEntry::getTitle).isEqualTo("Plain");
		Schemas.valid("atom", read("/orchard/atom.xml"));
		assertThat(this.shelf.read("/orchard").select("link[rel=alternate][type=application/feed+json]").attr("href"))
			.endsWith("/orchard/feed.json");
		assertThat(this.shelf.read("/posts/plain").select("link[type=application/feed+json]")).hasSize(1);
		this.shelf.publish(Articles.page("about"));
		assertThat(this.reader.get().uri("/about/feed.xml")).hasStatus(404);
	}

	@Test
	void rssHasWhatItMustHaveAndNoMore() throws Exception {
		publishTwo();

		Element channel = Jsoup.parse(read("/feed.xml"), Parser.xmlParser()).selectFirst("rss[version=2.0] > channel");

		assertThat(channel.select("> title, > link, > description")).hasSize(3).allMatch(Element::hasText);
		assertThat(channel.select("> atom|link[rel=self][type=application/rss+xml]").attr("href"))
			.endsWith("/feed.xml");
		assertThat(channel.select("> item")).hasSize(2).allSatisfy((item) -> {
			assertThat(item.select("> title, > link, > guid, > pubDate, > description, > content|encoded")).hasSize(6);
			assertThat(item.select("> guid").attr("isPermaLink")).isEqualTo("false");
			// the author of RSS is a mail address
			assertThat(item.select("> author")).isEmpty();
			assertThat(item.select("> dc|creator").text()).isEqualTo("Mara Field");
		});
	}

	@Test
	void atomIsValid() throws Exception {
		PostCard post = publishTwo();

		String xml = read("/atom.xml");
		Schemas.valid("atom", xml);
		Element feed = Jsoup.parse(xml, Parser.xmlParser()).selectFirst("feed");

		assertThat(feed.select("> title, > id, > updated")).hasSize(3);
		assertThat(feed.select("> link[rel=self][type=application/atom+xml]").attr("href")).endsWith("/atom.xml");
		assertThat(feed.select("> link[rel=alternate][type=text/html]").attr("href")).endsWith("/");
		assertThat(feed.select("> author > name")).hasSize(1);
		assertThat(feed.select("> entry")).hasSize(2)
			.allSatisfy(
					(entry) -> assertThat(entry.select("> title, > id, > updated, > published, > content, > summary"))
						.hasSize(6));
		Element entry = feed.selectFirst("> entry");
		assertThat(entry.select("> title").text()).isEqualTo(HOSTILE);
		assertThat(entry.select("> id").text()).isEqualTo("urn:uuid:" + post.id());
		assertThat(entry.select("> content[type=html]").text()).contains("<a href=\"http");
		assertThat(entry.select("> author > uri").text()).endsWith("/authors/mara");
		assertThat(entry.select("> category").eachAttr("term")).containsExactly("Bakery");
	}

	@Test
	void anEmptyFeedIsValid() throws Exception {
		Schemas.valid("atom", read("/atom.xml"));
		assertThat(new SyndFeedInput().build(new StringReader(read("/feed.xml"))).getEntries()).isEmpty();
		assertThat(json("/feed.json").get("items").isEmpty()).isTrue();
	}

	@Test
	void theSchemaRefusesWhatIsNoFeed() throws Exception {
		String xml = read("/atom.xml");

		assertThatExceptionOfType(SAXException.class)
			.isThrownBy(() -> Schemas.valid("atom", xml.replaceFirst("<updated>[^<]*", "<updated>yesterday")));
		assertThatExceptionOfType(SAXException.class)
			.isThrownBy(() -> Schemas.valid("atom", xml.replace("<id>http", "<id>/")));
	}

	@Test
	void jsonFeedHasWhatItMustHave() throws Exception {
		PostCard post = publishTwo();

		JsonNode feed = json("/feed.json");

		assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
		assertThat(feed.get("title").asString()).isNotBlank();
		assertThat(feed.get("home_page_url").asString()).startsWith("http").endsWith("/");
		assertThat(feed.get("feed_url").asString()).startsWith("http").endsWith("/feed.json");
		assertThat(feed.get("items")).hasSize(2).allSatisfy((item) -> {
			assertThat(item.get("id").isString()).isTrue();
			assertThat(item.get("content_html").isString()).isTrue();
			assertThat(URI.create(item.get("url").asString()).isAbsolute()).isTrue();
			assertThat(URI.create(item.get("image").asString()).isAbsolute()).isTrue();
			assertThat(OffsetDateTime.parse(item.get("date_modified").asString()))
				.isAfter(OffsetDateTime.parse(item.get("date_published").asString()));
			assertThat(item.get("authors").get(0).get("name").asString()).isEqualTo("Mara Field");
		});
		JsonNode item = feed.get("items").get(0);
		assertThat(item.get("id").asString()).isEqualTo("urn:uuid:" + post.id());
		assertThat(item.get("title").asString()).isEqualTo(HOSTILE);
		assertThat(item.get("tags").get(0).asString()).isEqualTo("Bakery");
	}

	@ParameterizedTest
	@EnumSource(FeedFormat.class)
	void anAuthorHasFeedsOfTheirOwn(FeedFormat format) throws Exception {
		publishTwo();
		this.manuscripts.introduce(new IntroduceAuthor("tom", "Tom <b>Brackley</b>", "Bakes."));
		WritePost post = Articles.post("toms", "Tom's bread", "<p>Rye</p>", 3, List.of());
		this.shelf.publish(new WritePost(post.kind(), post.slug(), post.title(), "", post.html(), null, "tom",
				List.of(), false, post.publishedAt()));

		String feed = read(format.path("/authors/tom"));

		assertThat(feed).contains("Tom's bread", format.path("/authors/tom")).doesNotContain("/posts/new");
		assertThat(read(format.path("/"))).contains("Tom's bread", "/posts/new");
		assertThat(this.reader.get().uri(format.path("/authors/nobody"))).hasStatus(404);
		assertThat(this.reader.get().uri(format.path("/tags/nothing"))).hasStatus(404);
		if (format == FeedFormat.ATOM) {
			Schemas.valid("atom", feed);
		}
	}

	@ParameterizedTest
	@EnumSource(FeedFormat.class)
	void whoHasTheFeedAlreadyIsNotSentItAgain(FeedFormat format) {
		this.shelf.publish(Articles.post("old", 0));
		MvcTestResult first = this.reader.get().uri(format.path("/")).exchange();
		String etag = first.getResponse().getHeader(HttpHeaders.ETAG);
		String modified = first.getResponse().getHeader(HttpHeaders.LAST_MODIFIED);

		assertThat(first).hasStatusOk().hasContentTypeCompatibleWith(format.type());
		assertThat(etag).startsWith("W/\"");
		assertThat(get(format, HttpHeaders.IF_NONE_MATCH, etag)).hasStatus(304).body().isEmpty();
		assertThat(get(format, HttpHeaders.IF_NONE_MATCH, "\"other\", " + etag.substring(2))).hasStatus(304);
		assertThat(get(format, HttpHeaders.IF_MODIFIED_SINCE, modified)).hasStatus(304);
		assertThat(get(format, HttpHeaders.IF_MODIFIED_SINCE, "yesterday")).hasStatusOk();

		this.shelf.publish(Articles.post("new", 1));
		assertThat(get(format, HttpHeaders.IF_NONE_MATCH, etag)).hasStatusOk();
	}

	@Test
	void whatWasTakenBackLeavesAlsoWhoOnlyKnowsTheDate() {
		this.shelf.publish(Articles.post("old", 0));
		this.shelf.backdate("old", Instant.parse("2026-05-01T09:00:00Z"));
		this.shelf.publish(Articles.post("new", 1));
		String modified = this.reader.get()
			.uri("/feed.xml")
			.exchange()
			.getResponse()
			.getHeader(HttpHeaders.LAST_MODIFIED);

		this.manuscripts.unpublish(new UnpublishPost("new"));

		assertThat(get(FeedFormat.RSS, HttpHeaders.IF_MODIFIED_SINCE, modified)).hasStatusOk()
			.bodyText()
			.doesNotContain("/posts/new");
	}

	@Test
	void aFeedCostsTheSameHoweverMuchIsPublished() throws Exception {
		this.shelf.fill(20);
		int few = this.sql.during(() -> read("/feed.json"));
		int byAuthor = this.sql.during(() -> read("/authors/mara/feed.json"));
		this.shelf.clear();
		this.shelf.fill(1000);

		assertThat(this.sql.during(() -> read("/feed.json"))).isEqualTo(few);
		assertThat(this.sql.during(() -> read("/authors/mara/feed.json"))).isEqualTo(byAuthor);
	}

	private PostCard publishTwo() {
		this.shelf.publish(Articles.page("about"));
		this.shelf.publish(Articles.post("old", 0));
		return this.shelf.publish(Articles.post("new", HOSTILE,
				"<p><a href=\"/about\">us</a> <a href=\"https://example.org/\">them</a></p>", 1, List.of("Bakery")));
	}

	private MvcTestResult get(FeedFormat format, String header, String value) {
		return this.reader.get().uri(format.path("/")).header(header, value).exchange();
	}

	private JsonNode json(String path) throws Exception {
		return JsonMapper.shared().readTree(read(path));
	}

	private String read(String path) throws Exception {
		MvcTestResult answer = this.reader.get().uri(path).exchange();
		assertThat(answer).hasStatusOk();
		return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

}
