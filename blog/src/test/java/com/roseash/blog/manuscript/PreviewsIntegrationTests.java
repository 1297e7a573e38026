package com.roseash.blog.manuscript;

import java.util.List;

import com.roseash.domain.content.Articles;
import com.roseash.domain.content.TrashPost;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class PreviewsIntegrationTests extends EditingTest {

	@Test
	void whoHasTheLinkSeesTheTextUntilItIsTakenBack() throws Exception {
		this.manuscripts.write(Articles.post("rye", "Rye", "<p>Not yet</p>", 0, List.of()));

		String first = link(post("/posts/rye/preview"));
		MvcTestResult seen = this.browser.get().uri(first).exchange();
		assertThat(seen).hasStatusOk().bodyText().contains("<p>Not yet</p>", "not published yet");
		assertThat(seen.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
		this.manuscripts.write(Articles.post("rye", "Rye", "<p>Later</p>", 0, List.of()));
		assertThat(this.browser.get().uri(first)).bodyText().contains("<p>Later</p>");

		String second = link(post("/posts/rye/preview"));
		assertThat(this.browser.get().uri(first)).hasStatus(404).bodyText().contains("Ask who sent it");
		assertThat(this.browser.get().uri(second)).hasStatusOk();
		assertThat(read(RYE).select("a[href*=/previews/]")).as("it is told once").isEmpty();

		assertThat(post("/posts/rye/preview/removal")).hasStatus(302);
		assertThat(this.browser.get().uri(second)).hasStatus(404);
		assertThat(read(RYE).select("form[action=/posts/rye/preview/removal]")).isEmpty();
	}

	@Test
	void whatIsInTheTrashIsNotPreviewed() throws Exception {
		this.manuscripts.write(Articles.post("rye", 0));
		String link = link(post("/posts/rye/preview"));

		this.manuscripts.trash(new TrashPost("rye"));

		assertThat(this.browser.get().uri(link)).hasStatus(404);
	}

	private static String link(MvcTestResult page) throws Exception {
		assertThat(page).hasStatusOk();
		String url = Jsoup.parse(page.getResponse().getContentAsString()).select("a[href*=/previews/]").attr("href");
		return url.substring(url.indexOf("/previews/"));
	}

}
