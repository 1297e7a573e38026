package com.roseash.blog.manuscript;

import java.util.List;
import java.util.stream.Stream;

import com.roseash.domain.content.Articles;
import com.roseash.domain.content.PostStatus;
import com.roseash.domain.content.TrashPost;
import com.roseash.testing.SqlCount;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class ManuscriptsIntegrationTests extends EditingTest {

	@Autowired
	SqlCount sql;

	@Test
	void aListCostsTheSameWhateverItsLength() throws Exception {
		this.shelf.fill(10);
		int few = statements("/manuscripts");
		this.shelf.clear();
		this.shelf.fill(1000);

		assertThat(statements("/manuscripts")).isEqualTo(few);
		assertThat(read("/manuscripts?page=40").select("tbody tr")).hasSize(25);
	}

	@Test
	void theSameIsDoneWithSeveralAndUndone() throws Exception {
		List.of("rye", "oat", "kept")
			.forEach((slug) -> this.manuscripts.write(Articles.post(slug, "About", "<p>x</p>", 0, List.of())));

		MvcTestResult away = post("/manuscripts/selection", "deed", "TRASH", "slug", "rye", "slug", "oat");

		assertThat(away).hasStatus(302);
		Document page = read(String.valueOf(away.getResponse().getRedirectedUrl()));
		assertThat(page.select("[role=status]").text()).contains("In the trash: 2");
		assertThat(page.select("tbody th").eachText()).hasSize(1);
		String[] undo = page.select("[role=status] input")
			.stream()
			.flatMap((field) -> Stream.of(field.attr("name"), field.val()))
			.toArray(String[]::new);
		assertThat(post("/manuscripts/selection", undo)).hasStatus(302);
		assertThat(read("/manuscripts").select("tbody tr")).hasSize(3);
	}

	@Test
	void whatIsRefusedForOneDoesNotHoldUpTheOthers() throws Exception {
		List.of("rye", "oat").forEach((slug) -> this.manuscripts.write(Articles.post(slug, 0)));
		this.manuscripts.trash(new TrashPost("rye"));

		MvcTestResult answer = post("/manuscripts/selection", "deed", "PUBLISH", "slug", "rye", "slug", "gone", "slug",
				"oat");

		assertThat(answer).hasStatus(409);
		Document page = Jsoup.parse(answer.getResponse().getContentAsString());
		assertThat(page.select("[role=alert] li").eachText()).hasSize(2).first().asString().startsWith("rye: ");
		assertThat(page.select("[role=status]").text()).contains("Published: 1");
		assertThat(this.manuscripts.manuscript("oat").status()).isEqualTo(PostStatus.PUBLISHED);
		assertThat(post("/manuscripts/selection", "deed", "TRASH")).hasStatus(400);
	}

	private int statements(String path) throws Exception {
		read(path);
		return this.sql.during(() -> read(path));
	}

}
