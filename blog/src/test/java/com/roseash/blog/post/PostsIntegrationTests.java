package com.roseash.blog.post;

import com.roseash.blog.Shelf;
import com.roseash.testing.AppTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
class PostsIntegrationTests {

	@Autowired
	Shelf shelf;

	@Autowired
	MockMvcTester browser;

	@BeforeEach
	void clear() {
		this.shelf.clear();
	}

	@Test
	void withoutPostsAReaderIsToldSo() throws Exception {
		Document home = this.shelf.read("/");

		assertThat(home.select("main .empty h2").text()).isEqualTo("Nothing is published yet");
		assertThat(home.select("main .card, main .pager")).isEmpty();
	}

	@Test
	void theNewestPostIsLarger() throws Exception {
		this.shelf.fill(12);

		Document home = this.shelf.read("/");

		assertThat(home.select(".card h2").eachText()).hasSize(10).startsWith("Post 12", "Post 11");
		assertThat(home.select(".card.first h2").eachText()).containsExactly("Post 12");
		assertThat(home.select(".card .kicker").eachText()).containsOnly("Tag 0");
		assertThat(home.select(".card time").first().attr("datetime")).isEqualTo("2026-01-01T12:00:00Z");
		assertThat(home.select("link[rel=alternate][type=application/rss+xml]").attr("href")).startsWith("http")
			.endsWith("/feed.xml");
	}

	@Test
	void aReaderPagesThroughAllPosts() throws Exception {
		this.shelf.fill(21);

		Document first = this.shelf.read("/");
		Document second = this.shelf.read(older(first));
		Document third = this.shelf.read(older(second));

		assertThat(first.select(".pager a[rel=prev]")).isEmpty();
		assertThat(second.select(".card h2").eachText()).hasSize(10).startsWith("Post 11").endsWith("Post 2");
		assertThat(second.select(".card.first")).isEmpty();
		assertThat(second.title()).startsWith("Page 2 of 3");
		assertThat(second.select(".pager a[rel=prev]").attr("href")).isEqualTo("/");
		assertThat(third.select(".card h2").eachText()).containsExactly("Post 1");
		assertThat(third.select(".pager a[rel=next]")).isEmpty();
		assertThat(third.select(".pager a[rel=prev]").attr("href")).isEqualTo("/?page=2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "3", "2147483647", "99999999999", "abc", "1.5", "<script>" })
	void aPageThatIsNotThereSaysSoAndLeadsHome(String page) throws Exception {
		this.shelf.fill(20);

		var answer = this.browser.get().uri("/?page={page}", page).exchange();

		assertThat(answer).hasStatus(404);
		Element main = Jsoup.parse(answer.getResponse().getContentAsString()).selectFirst("main");
		assertThat(main.select("a[href$=/]")).isNotEmpty();
		assertThat(main.select("script")).isEmpty();
	}

	@Test
	void anEmptyPageNumberIsTheFirst() throws Exception {
		this.shelf.fill(1);

		assertThat(this.shelf.read("/?page=").select(".card h2").eachText()).containsExactly("Post 1");
	}

	private static String older(Document page) {
		return page.select(".pager a[rel=next]").attr("href");
	}

}
