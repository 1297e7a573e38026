package com.roseash.blog.post;

import java.time.Instant;
import java.util.List;

import com.roseash.blog.Shelf;
import com.roseash.domain.content.IntroduceAuthor;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.PostKind;
import com.roseash.domain.content.Posts;
import com.roseash.domain.content.PublishPost;
import com.roseash.domain.content.WritePost;
import com.roseash.testing.AppTest;
import com.roseash.testing.SqlCount;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@Import(Shelf.class)
class PostPagesIntegrationTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Posts posts;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	Shelf shelf;

	@Autowired
	SqlCount sql;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void empty() {
		this.jdbc.sql("truncate post, relation, author cascade").update();
		this.manuscripts.introduce(new IntroduceAuthor("ines", "Ines", "Grows beans."));
	}

	@Test
	void anEmptyBlogSaysSo() {
		assertThat(page("/?test").select("main").text()).contains("Nothing is published yet");
	}

	@Test
	void theFrontPageTakesTheSameStatementsForTenPostsAndForAThousand() throws Exception {
		this.shelf.clear();
		this.shelf.fill(10);
		int few = this.sql.during(() -> page("/?few"));
		this.shelf.clear();
		this.shelf.fill(1000);
		assertThat(this.sql.during(() -> page("/?many"))).isEqualTo(few).isLessThanOrEqualTo(4);
		assertThat(page("/?many2").select(".card")).hasSize(10);
	}

	@Test
	void pagesThatAreNotThereAreSaidToBeMissing() {
		publish(10);
		for (String address : List.of("/?page=2", "/?page=0", "/?page=-1", "/?page=abc", "/posts/nothing",
				"/nothing")) {
			assertThat(this.mvc.get().uri(address)).as(address).hasStatus(404);
		}
	}

	@Test
	void whatIsWrittenNeverBecomesMarkup() {
		publish(new WritePost(PostKind.POST, "hostile", "<script>alert(1)</script>", "<b>bold</b>",
				"<p onclick=\"x()\">Text<script>alert(2)</script><a href=\"javascript:x()\">a</a></p>", null, "ines",
				List.of("<i>tag</i>"), false, Instant.now()));
		Document page = page("/posts/hostile?test");
		assertThat(page.select("h1").text()).isEqualTo("<script>alert(1)</script>");
		assertThat(page.select("article script, article b, [onclick], .tags i, a[href^=javascript]")).isEmpty();
	}

	@Test
	void theFeedIsSentOnlyToWhoDoesNotHaveIt() {
		publish(3);
		var first = this.mvc.get().uri("/feed.xml").exchange();
		assertThat(first).hasStatusOk().hasContentTypeCompatibleWith("application/rss+xml");
		String etag = first.getResponse().getHeader("ETag");
		assertThat(this.mvc.get().uri("/feed.xml").header("If-None-Match", etag)).hasStatus(304);
		publish(4);
		assertThat(this.mvc.get().uri("/feed.xml").header("If-None-Match", etag)).hasStatusOk();
	}

	private void publish(WritePost post) {
		this.manuscripts.write(post);
		this.manuscripts.publish(new PublishPost(post.slug()));
	}

	private void publish(int count) {
		for (int i = (int) this.posts.count(); i < count; i++) {
			publish(new WritePost(PostKind.POST, "post-" + i, "Post " + i, "What it is.", "<p>Text</p>", null, "ines",
					List.of("one", "two"), false, Instant.EPOCH.plusSeconds(i)));
		}
	}

	private Document page(String address) {
		var result = this.mvc.get().uri(address).exchange();
		assertThat(result).hasStatusOk();
		return Jsoup
			.parse(new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
	}

}
