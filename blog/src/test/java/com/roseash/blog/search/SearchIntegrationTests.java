package com.roseash.blog.search;

import java.util.List;

import com.roseash.blog.Shelf;
import com.roseash.domain.content.Articles;
import com.roseash.testing.AppTest;
import com.roseash.testing.SqlCount;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@Import(Shelf.class)
class SearchIntegrationTests {

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
	void wordsAreMarkedWhereTheyStand() throws Exception {
		this.shelf.publish(Articles.post("rye", "Rye", "<p>Flour &lt;i&gt; and water</p>", 0, List.of()));
		this.shelf.publish(Articles.page("flour"));

		Document page = this.shelf.read("/search?q=flour");

		assertThat(page.select(".finds a").eachAttr("href")).containsExactly("/flour", "/posts/rye");
		assertThat(page.select(".finds mark").eachText()).contains("Flour");
		assertThat(page.select(".finds i")).isEmpty();
		assertThat(page.select("input[name=q]").val()).isEqualTo("flour");
		assertThat(page.select("meta[name=robots][content=noindex]")).hasSize(1);
	}

	@Test
	void nothingFoundSaysWhatToDo() throws Exception {
		this.shelf.publish(Articles.post("rye", "Rye bread", "<p>Flour</p>", 0, List.of()));

		assertThat(this.shelf.read("/search").select("#results").text()).isEmpty();
		assertThat(this.shelf.read("/search?q=zebra").select(".empty").text()).contains("Try fewer words");
		Document alike = this.shelf.read("/search?q=rye braed");
		assertThat(alike.select("#results").text()).contains("Perhaps you mean");
		assertThat(alike.select(".finds a").text()).isEqualTo("Rye bread");
		assertThat(this.browser.get().uri("/search?q={words}", "x".repeat(201))).hasStatus(400)
			.bodyText()
			.contains("at most 200 characters");
	}

	@Test
	void ofAWordThatVeryManyHaveTheNewestAreShown() throws Exception {
		this.shelf.fill(199);
		assertThat(this.shelf.read("/search?q=post").select("#results").text()).contains("199 posts and pages have");

		this.shelf.clear();
		this.shelf.fill(200);
		Document page = this.shelf.read("/search?q=post&page=999");
		assertThat(page.select("#results").text()).contains("At least 200 posts");
		assertThat(page.select(".pager").text()).contains("20 of 20");
	}

	@Test
	void aPageCostsTheSameWhateverIsFound() throws Exception {
		this.shelf.fill(10);
		int few = statements();
		this.shelf.clear();
		this.shelf.fill(1000);

		assertThat(statements()).isEqualTo(few);
	}

	private int statements() throws Exception {
		this.shelf.read("/search?q=post");
		return this.sql.during(() -> this.shelf.read("/search?q=post"));
	}

}
