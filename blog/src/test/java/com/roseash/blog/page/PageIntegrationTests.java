package com.roseash.blog.page;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.roseash.blog.Shelf;
import com.roseash.domain.content.Articles;
import com.roseash.domain.pages.EnsurePageConfig;
import com.roseash.domain.pages.PageConfig;
import com.roseash.domain.pages.PageConfigs;
import com.roseash.domain.pages.UpdatePageConfig;
import com.roseash.testing.AppTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@Import(Shelf.class)
class PageIntegrationTests {

	@Autowired
	Shelf shelf;

	@Autowired
	PageConfigs configs;

	@Autowired
	MockMvcTester browser;

	@BeforeEach
	void clear() {
		this.shelf.clear();
	}

	@Test
	void aPageStandsByItself() throws Exception {
		this.shelf.publish(Articles.page("about"));

		Document page = this.shelf.read("/about");

		assertThat(page.select("h1").text()).isEqualTo("About about");
		assertThat(page.select(".prose").text()).isEqualTo("All about it.");
		assertThat(page.select("main .byline, main .tags, main .pager, main .section")).isEmpty();
		assertThat(this.shelf.read("/").select(".card")).isEmpty();
	}

	@Test
	void aPageLeadsToTheFeaturesThatAreOnFromTheMomentTheyAre() throws Exception {
		String id = this.shelf.publish(Articles.page("visit")).id().toString();
		assertThat(links("/visit")).isEmpty();
		PageConfig config = this.configs.ensure(new EnsurePageConfig("page", id));

		PageConfig market = this.configs
			.update(new UpdatePageConfig(config.id(), config.version(), Set.of("market"), Map.of()));
		List<String> one = links("/visit");
		this.configs
			.update(new UpdatePageConfig(config.id(), market.version(), Set.of("market", "calendar"), Map.of()));

		assertThat(one).containsExactly("To the market");
		assertThat(links("/visit")).containsExactly("To the market", "To the calendar");
	}

	@Test
	void aPageThatIsNotThereSaysSo() throws Exception {
		this.shelf.publish(Articles.post("rye", 0));

		for (String path : List.of("/nothing", "/rye", "/posts")) {
			var answer = this.browser.get().uri(path).exchange();

			assertThat(answer).as(path).hasStatus(404);
			assertThat(Jsoup.parse(answer.getResponse().getContentAsString()).select("main a")).as(path).isNotEmpty();
		}
	}

	private List<String> links(String path) throws Exception {
		return this.shelf.read(path).select("main .section a").eachText();
	}

}
