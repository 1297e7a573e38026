package com.roseash.blog.post;

import java.net.URI;
import java.util.List;

import com.roseash.blog.Shelf;
import com.roseash.domain.content.Articles;
import com.roseash.domain.content.PostCard;
import com.roseash.domain.relations.AddRelation;
import com.roseash.domain.relations.Relations;
import com.roseash.testing.AppTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@Import(Shelf.class)
class PostIntegrationTests {

	@Autowired
	Shelf shelf;

	@Autowired
	Relations relations;

	@Autowired
	MockMvcTester browser;

	@BeforeEach
	void clear() {
		this.shelf.clear();
	}

	@Test
	void aPostSaysWhatItIsWhoWroteItAndWhen() throws Exception {
		this.shelf.publish(Articles.post("rye", "Rye & salt", "<h2>Flour</h2>", 0, List.of("Bakery", "Autumn")));

		Document post = this.shelf.read("/posts/rye");

		assertThat(post.title()).startsWith("Rye & salt");
		assertThat(post.select("h1").text()).isEqualTo("Rye & salt");
		assertThat(post.select(".byline").text()).isEqualTo("by Mara Field 1 May 2026 1 min read");
		assertThat(post.select(".byline time").attr("datetime")).isEqualTo("2026-05-01T09:00:00Z");
		assertThat(post.select(".prose h2").text()).isEqualTo("Flour");
		assertThat(post.select(".tags li").eachText()).containsExactly("Bakery", "Autumn");
		assertThat(post.select(".hero img[alt='An ash'][width=1600][height=900]")).hasSize(1);
	}

	@Test
	void aPostTellsOtherSitesWhatTheyShow() throws Exception {
		this.shelf.publish(Articles.post("rye", 0));

		Document post = this.shelf.read("/posts/rye");

		assertThat(post.select("meta[name=description]").attr("content")).isEqualTo("In short.");
		assertThat(post.select("meta[property=og:title]").attr("content")).isEqualTo("About rye");
		assertThat(post.select("meta[property=og:image]").attr("content")).startsWith("http").endsWith("/media/a.svg");
	}

	@Test
	void aPostLeadsToTheOneBeforeAndTheOneAfter() throws Exception {
		List.of("one", "two", "three").forEach((slug) -> this.shelf.publish(Articles.post(slug, slug.length())));
		this.shelf.publish(Articles.post("two", 4));

		Document post = this.shelf.read("/posts/two");

		assertThat(post.select(".pager a[rel=prev]").attr("href")).isEqualTo("/posts/one");
		assertThat(post.select(".pager a[rel=next]").attr("href")).isEqualTo("/posts/three");
	}

	@Test
	void whatToReadNextIsShownOnBoth() throws Exception {
		PostCard rye = this.shelf.publish(Articles.post("rye", 0));
		PostCard oven = this.shelf.publish(Articles.post("oven", 1));
		assertThat(this.shelf.read("/posts/rye").select("main > section")).isEmpty();

		this.relations.add(new AddRelation("related", rye.id().toString(), oven.id().toString(), null));

		assertThat(this.shelf.read("/posts/rye").select("main > section .card h2").eachText())
			.containsExactly("About oven");
		assertThat(this.shelf.read("/posts/oven").select("main > section .card h2").eachText())
			.containsExactly("About rye");
	}

	@Test
	void publishingAgainIsSeenAtOnce() throws Exception {
		this.shelf.publish(Articles.post("rye", 0));
		assertThat(this.shelf.read("/posts/rye").select("h1").text()).isEqualTo("About rye");

		this.shelf.publish(Articles.post("rye", "Better rye", "<p>x</p>", 0, List.of()));

		assertThat(this.shelf.read("/posts/rye").select("h1").text()).isEqualTo("Better rye");
		assertThat(this.shelf.read("/").select(".card h2").eachText()).containsExactly("Better rye");
	}

	@Test
	void plainTextIsNeverMarkup() throws Exception {
		String hostile = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>";
		this.shelf.publish(Articles.post("rye", hostile, hostile + "<p>Good</p>", 0, List.of("<b>tag</b>")));

		for (String path : List.of("/", "/posts/rye")) {
			Document page = this.shelf.read(path);

			assertThat(page.select("main").select("script, [onerror], b")).isEmpty();
			assertThat(page.select("head script:not([src], [type=application/ld+json]), head img")).isEmpty();
			assertThat(page.select("main h1, main h2").eachText()).contains(hostile);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/posts/nothing", "/posts/about", "/posts/..%2Frye", "/posts/rye/more" })
	void whatIsNotAPostIsNotFound(String path) {
		this.shelf.publish(Articles.page("about"));
		this.shelf.publish(Articles.post("rye", 0));

		assertThat(this.browser.get().uri(URI.create(path)).exchange().getResponse().getStatus()).isIn(400, 404);
	}

}
