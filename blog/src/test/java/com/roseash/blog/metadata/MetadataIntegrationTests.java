package com.roseash.blog.metadata;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.roseash.blog.Shelf;
import com.roseash.domain.content.Articles;
import com.roseash.domain.content.IntroduceAuthor;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.PostKind;
import com.roseash.domain.content.WritePost;
import com.roseash.platform.media.Picture;
import com.roseash.testing.AppTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@Import(Shelf.class)
class MetadataIntegrationTests {

	private static final String HOSTILE = "</script><script>alert(1)</script><!-- \" ' & \u2028";

	@Autowired
	Shelf shelf;

	@Autowired
	Manuscripts manuscripts;

	@BeforeEach
	void clear() {
		this.shelf.clear();
	}

	@Test
	void aPostIsAnArticle() throws Exception {
		this.shelf.publish(Articles.post("rye", 0));

		Document page = this.shelf.read("/posts/rye");
		JsonNode article = thing(page, "Article");

		assertThat(names(article)).contains("headline", "image", "datePublished", "dateModified", "author", "publisher",
				"mainEntityOfPage");
		assertThat(article.get("headline").asString()).isEqualTo("About rye");
		assertThat(Instant.parse(article.get("datePublished").asString()))
			.isEqualTo(Instant.parse("2026-05-01T09:00:00Z"));
		assertThat(article.at("/author/0/@type").asString()).isEqualTo("Person");
		assertThat(article.at("/author/0/url").asString()).startsWith("http").endsWith("/authors/mara");
		assertThat(article.at("/publisher/logo/url").asString()).startsWith("http");
		assertThat(article.at("/image/url").asString()).startsWith("http");
		JsonNode steps = thing(page, "BreadcrumbList").get("itemListElement");
		assertThat(steps).hasSize(2).allSatisfy((step) -> {
			assertThat(names(step)).contains("@type", "position", "name", "item");
			assertThat(step.get("item").asString()).startsWith("http");
		});
		assertThat(steps.get(1).get("position").asInt()).isEqualTo(2);
	}

	@Test
	void aPostHasACardForItsAddress() throws Exception {
		this.shelf.publish(Articles.post("rye", 0));

		Document page = this.shelf.read("/posts/rye");

		assertThat(page.select("link[rel=canonical]").attr("href")).startsWith("http").endsWith("/posts/rye");
		assertThat(meta(page, "og:url")).isEqualTo(page.select("link[rel=canonical]").attr("href"));
		assertThat(meta(page, "og:type")).isEqualTo("article");
		assertThat(meta(page, "og:title")).isEqualTo("About rye");
		assertThat(meta(page, "og:description")).isEqualTo("In short.");
		assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("In short.");
		assertThat(meta(page, "og:image")).startsWith("http").endsWith("/media/a.svg");
		assertThat(meta(page, "og:image:alt")).isEqualTo("An ash");
		assertThat(meta(page, "article:published_time")).isEqualTo("2026-05-01T09:00:00Z");
		assertThat(page.select("meta[property=article:tag]").eachAttr("content")).containsExactly("Garden", "Autumn");
		assertThat(page.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
		assertThat(page.select("link[rel=alternate]").eachAttr("type")).containsExactly("application/rss+xml",
				"application/atom+xml", "application/feed+json", "text/markdown", "application/json+oembed");
		assertThat(page.select("head title")).hasSize(1);
	}

	@Test
	void theSiteItsPagesAndItsAuthorsAreThings() throws Exception {
		this.shelf.publish(Articles.page("about"));
		this.manuscripts.introduce(new IntroduceAuthor(Articles.HANDLE, "Mara Field", "Bakes.",
				new Picture("/media/mara.svg", "Mara", 300, 300)));

		JsonNode site = thing(this.shelf.read("/?metadata"), "WebSite");
		JsonNode person = thing(this.shelf.read("/authors/mara?metadata"), "Person");
		JsonNode about = thing(this.shelf.read("/about"), "WebPage");

		assertThat(names(site)).contains("name", "url", "potentialAction", "publisher");
		assertThat(site.at("/potentialAction/target/urlTemplate").asString()).contains("/search?q={");
		assertThat(names(person)).contains("name", "url", "image", "description");
		assertThat(about.get("name").asString()).isEqualTo("About about");
		assertThat(this.shelf.read("/archive?metadata").select("link[rel=canonical]").attr("href"))
			.endsWith("/archive");
	}

	@Test
	void nothingThatIsWrittenLeavesItsPlace() throws Exception {
		this.manuscripts.introduce(new IntroduceAuthor(Articles.HANDLE, HOSTILE, HOSTILE));
		this.shelf.publish(new WritePost(PostKind.POST, "rye", HOSTILE, HOSTILE, "<p>x</p>",
				new Picture("/media/a.svg", HOSTILE, 1, 1), Articles.HANDLE, List.of(HOSTILE.substring(0, 40)), false,
				Instant.parse("2026-05-01T09:00:00Z")));

		for (String address : List.of("/posts/rye", "/authors/mara", "/archive/2026/05", "/")) {
			Document page = this.shelf.read(address);
			assertThat(page.select("script")).as(address)
				.allMatch((script) -> script.hasAttr("src") || script.attr("type").equals("application/ld+json"));
			assertThat(page.select("body script:not([src])")).as(address).isEmpty();
		}
		Document page = this.shelf.read("/posts/rye");
		assertThat(thing(page, "Article").get("headline").asString()).isEqualTo(HOSTILE.strip());
		assertThat(meta(page, "og:title")).isEqualTo(HOSTILE.strip());
	}

	@Test
	void nothingIsSaidThatIsNotKnown() throws Exception {
		this.shelf.publish(new WritePost(PostKind.POST, "rye", "Rye", "", "<p>x</p>", null, Articles.HANDLE, List.of(),
				false, null));

		Document page = this.shelf.read("/posts/rye");

		assertThat(page.select("meta[name=description], meta[property=og:description], meta[property^=og:image]"))
			.isEmpty();
		assertThat(page.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary");
		assertThat(names(thing(page, "Article"))).doesNotContain("image", "description", "keywords");
	}

	private static String meta(Document page, String property) {
		return page.select("head meta[property=" + property + "]").attr("content");
	}

	private static JsonNode thing(Document page, String type) {
		String json = page.select("head script[type=application/ld+json]").first().data();
		assertThat(json).doesNotContain("<", ">", "&");
		JsonNode document = JsonMapper.shared().readTree(json);
		assertThat(document.get("@context").asString()).isEqualTo("https://schema.org");
		return document.get("@graph")
			.valueStream()
			.filter((thing) -> thing.get("@type").asString().equals(type))
			.findFirst()
			.orElseThrow();
	}

	private static Set<String> names(JsonNode thing) {
		return new TreeSet<>(thing.propertyNames());
	}

}
