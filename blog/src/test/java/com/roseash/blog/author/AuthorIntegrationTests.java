package com.roseash.blog.author;

import com.roseash.blog.Shelf;
import com.roseash.domain.content.Articles;
import com.roseash.domain.content.IntroduceAuthor;
import com.roseash.domain.content.Manuscripts;
import com.roseash.platform.media.Picture;
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
class AuthorIntegrationTests {

	@Autowired
	Shelf shelf;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	MockMvcTester browser;

	@Autowired
	SqlCount sql;

	@BeforeEach
	void clear() {
		this.shelf.clear();
	}

	@Test
	void aBylineLeadsToTheAuthor() throws Exception {
		this.shelf.publish(Articles.post("rye", 0));

		Document author = this.shelf.read(this.shelf.read("/posts/rye").select(".byline a[rel=author]").attr("href"));

		assertThat(author.select("h1").text()).isEqualTo("Mara Field");
		assertThat(author.select(".owner").text()).contains("Bakes.");
		assertThat(author.select(".owner .avatar").text()).isEqualTo("M");
		assertThat(author.select(".card h2 a").eachAttr("href")).containsExactly("/posts/rye");
		assertThat(author.select("head link[rel=alternate]").eachAttr("type")).contains("application/rss+xml",
				"application/atom+xml", "application/feed+json");
		assertThat(author.select("head link[rel=alternate]").eachAttr("href"))
			.allMatch((href) -> href.contains("/authors/mara/"));
	}

	@Test
	void anAuthorHasAPicture() throws Exception {
		this.manuscripts.introduce(new IntroduceAuthor(Articles.HANDLE, "Mara <b>Field</b>", "",
				new Picture("/media/mara.svg", "Mara", 300, 300)));

		Document author = this.shelf.read("/authors/mara?picture");

		assertThat(author.select("img.avatar").attr("src")).isEqualTo("/media/mara.svg");
		assertThat(author.select("h1").text()).isEqualTo("Mara <b>Field</b>");
		assertThat(author.select(".empty").text()).contains("Nothing is published yet");
	}

	@Test
	void allPostsOfAnAuthorAreReached() throws Exception {
		this.shelf.fill(25);

		Document first = this.shelf.read("/authors/mara");
		Document second = this.shelf.read(first.select(".pager a[rel=next]").attr("href"));
		Document third = this.shelf.read(second.select(".pager a[rel=next]").attr("href"));

		assertThat(first.select(".card")).hasSize(12);
		assertThat(third.select(".card h2").eachText()).containsExactly("Post 1");
		assertThat(second.select(".pager a[rel=prev]").attr("href")).isEqualTo("/authors/mara");
		assertThat(third.select("link[rel=canonical]").attr("href")).endsWith("/authors/mara?page=3");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/authors/nobody", "/authors/mara?page=2", "/authors/mara?page=0", "/authors/%3Cscript%3E",
			"/authors/mara/more" })
	void whatIsNotThereIsMissing(String address) {
		assertThat(this.browser.get().uri(java.net.URI.create(address))).hasStatus(404);
	}

	@Test
	void anAuthorsPageCostsTheSameHoweverMuchTheyWrote() throws Exception {
		this.shelf.fill(10);
		int few = this.sql.during(() -> this.shelf.read("/authors/mara?few"));
		this.shelf.clear();
		this.shelf.fill(1000);

		assertThat(this.sql.during(() -> this.shelf.read("/authors/mara?many"))).isEqualTo(few).isLessThanOrEqualTo(5);
	}

}
