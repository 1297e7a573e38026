package com.roseash.blog.archive;

import java.util.List;

import com.roseash.blog.Shelf;
import com.roseash.domain.content.Articles;
import com.roseash.testing.AppTest;
import com.roseash.testing.SqlCount;
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
class ArchiveIntegrationTests {

	@Autowired
	Shelf shelf;

	@Autowired
	MockMvcTester browser;

	@Autowired
	SqlCount sql;

	@BeforeEach
	void clear() {
		this.shelf.clear();
	}

	@Test
	void theHomePageLeadsToEveryMonth() throws Exception {
		List.of(0, 1, 40, 300).forEach((day) -> this.shelf.publish(Articles.post("day-" + day, day)));

		Document archive = this.shelf.read(this.shelf.read("/").select("main a[href=/archive]").attr("href"));

		assertThat(archive.select(".lead").text()).contains("4 posts");
		assertThat(archive.select(".year h2").eachText()).containsExactly("2027: one post", "2026: 3 posts");
		assertThat(archive.select(".months li").eachText()).containsExactly("February one post", "June one post",
				"May 2 posts");
		assertThat(archive.select(".months a").eachAttr("href")).containsExactly("/archive/2027/02", "/archive/2026/06",
				"/archive/2026/05");
	}

	@Test
	void aMonthKnowsTheMonthsAroundIt() throws Exception {
		List.of(0, 1, 40, 300).forEach((day) -> this.shelf.publish(Articles.post("day-" + day, day)));

		Document june = this.shelf.read("/archive/2026/06");

		assertThat(june.select("h1").text()).isEqualTo("Posts of June 2026");
		assertThat(june.select(".card h2 a").eachAttr("href")).containsExactly("/posts/day-40");
		assertThat(june.select(".pager a").eachAttr("href")).containsExactly("/archive/2026/05", "/archive/2027/02");
		assertThat(june.select("link[rel=canonical]").attr("href")).endsWith("/archive/2026/06");
		assertThat(this.shelf.read("/archive/2026/07").select(".empty").text()).contains("Nothing was published");
	}

	@Test
	void anEmptyArchiveSaysSo() throws Exception {
		assertThat(this.shelf.read("/archive?empty").select(".lead").text()).contains("Nothing is published yet");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/archive/2026/13", "/archive/2026/00", "/archive/2026", "/archive/26/05",
			"/archive/2026/05?page=2", "/archive/2026/05?page=-1", "/archive/%F0%9D%9F%9A026/05" })
	void whatIsNoMonthIsMissing(String address) {
		assertThat(this.browser.get().uri(java.net.URI.create(address))).hasStatus(404);
	}

	@Test
	void theArchiveCostsTheSameHoweverMuchIsPublished() throws Exception {
		this.shelf.fill(10);
		int index = this.sql.during(() -> this.shelf.read("/archive?few"));
		int month = this.sql.during(() -> this.shelf.read("/archive/2026/01?few"));
		this.shelf.clear();
		this.shelf.fill(1000);

		assertThat(this.sql.during(() -> this.shelf.read("/archive?many"))).isEqualTo(index).isEqualTo(1);
		assertThat(this.sql.during(() -> this.shelf.read("/archive/2026/01?many"))).isEqualTo(month)
			.isLessThanOrEqualTo(5);
		assertThat(this.shelf.read("/archive/2026/01").select(".card")).hasSize(24);
	}

}
