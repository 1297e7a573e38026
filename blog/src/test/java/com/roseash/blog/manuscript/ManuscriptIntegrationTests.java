package com.roseash.blog.manuscript;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.imageio.ImageIO;

import com.roseash.domain.content.Articles;
import com.roseash.domain.content.IntroduceAuthor;
import com.roseash.domain.content.Manuscript;
import com.roseash.domain.content.PostDetails;
import com.roseash.domain.content.Presentation;
import com.roseash.domain.content.PublishPost;
import com.roseash.domain.content.Readers;
import com.roseash.platform.media.Picture;
import com.roseash.testing.LoopbackClients;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class ManuscriptIntegrationTests extends EditingTest {

	@Autowired
	LoopbackClients clients;

	@Test
	void whoeverBeginsIsTheAuthor() throws Exception {
		Document nothing = read("/manuscripts");
		assertThat(nothing.select(".empty")).hasSize(1);
		assertThat(nothing.select("input[name=title]").val()).isEmpty();

		MvcTestResult begun = post("/manuscripts", "title", "Rye & rosé: a bread’s story", "kind", "POST");

		assertThat(begun).hasStatus(302).redirectedUrl().isEqualTo("/posts/rye-rose-a-breads-story/manuscript");
		Document page = read("/posts/rye-rose-a-breads-story/manuscript");
		assertThat(page.select("input[name=title]").val()).isEqualTo("Rye & rosé: a bread’s story");
		assertThat(page.select("select[name=author] [selected]")).hasSize(1);
		assertThat(post("/manuscripts", "title", "Rye & rosé: a bread’s story")).redirectedUrl()
			.isEqualTo("/posts/rye-rose-a-breads-story-2/manuscript");
		assertThat(read("/manuscripts").select("tbody tr")).hasSize(2);
		assertThat(post("/manuscripts", "title", " ")).hasStatus(400).bodyText().contains("must not be empty");
	}

	@Test
	void whatTheEditorSendsIsKeptToTheLetterAndShown() throws Exception {
		Manuscript draft = this.manuscripts.write(Articles.post("rye", 0));
		String document = " " + draft.text().inMarkdown("## Rye\n\nand *salt*").document();

		assertThat(post(RYE, "version", version(draft), "title", "Rye", "lexical", document)).hasStatus(302);

		Manuscript kept = this.manuscripts.manuscript("rye");
		assertThat(kept.text().lexical()).isEqualTo(document);
		assertThat(kept.html()).contains("Rye</h2>", "<em>salt</em>");
		assertThat(kept.card().tags()).as("what was not sent stays").isEqualTo(draft.card().tags());
		assertThat(read(RYE).select("input[name=lexical]").val()).isEqualTo(document);
		this.manuscripts.publish(new PublishPost("rye"));
		assertThat(this.shelf.read("/posts/rye").select(".prose h2").text()).isEqualTo("Rye");
	}

	@Test
	void withoutTheEditorTheTextIsMarkdownThatCountsOnlyIfItWasChanged() throws Exception {
		String card = "{\"root\":{\"type\":\"root\",\"version\":1,\"children\":[{\"type\":\"hologram\",\"beam\":7,\"version\":1}]}}";
		Manuscript draft = this.manuscripts.write(Articles.post("rye", 0));
		post(RYE, "version", version(draft), "lexical", card);
		String markdown = read(RYE).select("textarea[name=markdown]").text();

		post(RYE, "version", version(current()), "title", "New", "markdown", markdown + "\r\n");
		assertThat(current().text().lexical()).isEqualTo(card);
		assertThat(current().card().title()).isEqualTo("New");

		post(RYE, "version", version(current()), "markdown", "Only **this**");
		assertThat(current().html()).contains("<strong>this</strong>");
	}

	@Test
	void theSecondEditorSeesBothVersionsAndLosesNothing() throws Exception {
		Manuscript draft = this.manuscripts.write(Articles.post("rye", 0));
		post(RYE, "version", version(draft), "title", "Theirs", "markdown", "Their words");

		MvcTestResult answer = post(RYE, "version", version(draft), "title", "Mine", "markdown", "My words");

		assertThat(answer).hasStatus(409);
		Document page = Jsoup.parse(answer.getResponse().getContentAsString());
		assertThat(page.select(".comparison del").text()).contains("Theirs", "Their");
		assertThat(page.select(".comparison ins").text()).contains("Mine", "My");
		assertThat(page.select("input[name=title]").val()).isEqualTo("Mine");
		assertThat(page.select("textarea[name=markdown]").text()).isEqualTo("My words");
		assertThat(current().card().title()).isEqualTo("Theirs");

		assertThat(post(RYE, "version", page.select("input[name=version]").val(), "title", "Mine")).hasStatus(302);
		assertThat(current().card().title()).isEqualTo("Mine");
	}

	@Test
	void aDraftIsSavedByItselfAndWhatReadersSeeIsNot() throws Exception {
		Manuscript draft = this.manuscripts.write(Articles.post("rye", 0));

		MvcTestResult saved = put("\"" + version(draft) + "\"", "{\"title\":\"Saved\"}");

		assertThat(saved).hasStatus(204);
		assertThat(saved.getResponse().getHeader("ETag")).isEqualTo("\"" + version(current()) + "\"");
		assertThat(current().card().title()).isEqualTo("Saved");
		assertThat(put("\"" + version(draft) + "\"", "{\"title\":\"Late\"}")).hasStatus(412)
			.bodyText()
			.contains("\"current\":\"" + RYE + "\"");
		assertThat(put("\"" + version(current()) + "\"", "{\"lexical\":\"{\"}")).hasStatus(422)
			.bodyText()
			.contains("nothing of it is lost");
		assertThat(put("latest", "{}")).hasStatus(422).bodyText().contains("entity tag");

		this.manuscripts.publish(new PublishPost("rye"));
		assertThat(put("\"" + version(current()) + "\"", "{\"title\":\"Live\"}")).hasStatus(422);
		assertThat(read(RYE).select("form[data-save-url]")).isEmpty();
		assertThat(current().card().title()).isEqualTo("Saved");
	}

	@Test
	void whatIsSaidOfItIsSavedByItselfToo() {
		this.manuscripts.introduce(new IntroduceAuthor("tom", "Tom", ""));
		Manuscript draft = this.manuscripts.write(Articles.post("rye", 0));
		String details = """
				{"details":{"featured":true,"readers":"MEMBERS","coauthors":["tom"],"caption":"Below",
				"presentation":{"canonicalUrl":"https://example.org/","metaTitle":"For engines","ogImage":""}}}""";

		assertThat(put("\"" + version(draft) + "\"", details)).hasStatus(204);

		PostDetails kept = current().text().details();
		assertThat(kept).returns(Readers.MEMBERS, PostDetails::readers).returns(List.of("tom"), PostDetails::coauthors);
		assertThat(kept.presentation().metaTitle()).isEqualTo("For engines");
		assertThat(kept.presentation().ogImage()).isNull();
		assertThat(current().text().featured()).isTrue();
		assertThat(put("\"" + version(draft) + "\"", details)).hasStatus(412);
		assertThat(put("\"" + version(current()) + "\"", "{\"title\":\"New\"}")).hasStatus(204);
		assertThat(current().text().details()).as("what was not sent stays").isEqualTo(kept);
	}

	@Test
	void whatElseIsSaidOfItIsKeptByTheForm() throws Exception {
		this.manuscripts.introduce(new IntroduceAuthor("tom", "Tom", ""));
		Manuscript draft = this.manuscripts.write(Articles.post("rye", 0)
			.with(new PostDetails(Readers.EVERYBODY, List.of(), "", Presentation.PLAIN, "", "{\"tiers\":[]}")));

		post(RYE, "version", version(draft), "details.readers", "MEMBERS", "details.coauthors", "tom",
				"details.coauthors", "", "details.featured", "true", "_details.featured", "on", "details.caption",
				"By the oven", "details.presentation.metaTitle", "Engine", "details.presentation.canonicalUrl", "");

		PostDetails details = new PostDetails(Readers.MEMBERS, List.of("tom"), "By the oven",
				new Presentation(null, "Engine", null, null, null, null, null, null, null), "", "{\"tiers\":[]}");
		assertThat(current().text().details()).isEqualTo(details);
		assertThat(current().card().featured()).isTrue();
		Document page = read(RYE);
		assertThat(page.select("select[name=details.readers] [selected]").val()).isEqualTo("MEMBERS");
		assertThat(page.select("select[name=details.coauthors]")).hasSize(2);
		assertThat(page.select("input[name=details.featured]").hasAttr("checked")).isTrue();

		MvcTestResult refused = post(RYE, "version", version(current()), "details.presentation.canonicalUrl",
				"example.org");
		assertThat(refused).hasStatus(400).bodyText().contains("must be a whole address");
		assertThat(Jsoup.parse(refused.getResponse().getContentAsString())
			.select("input[name=details.presentation.canonicalUrl]")
			.val()).isEqualTo("example.org");
		assertThat(put("\"" + version(current()) + "\"", "{\"title\":\"Saved\"}")).hasStatus(204);
		assertThat(current().text().details()).as("what was not sent stays").isEqualTo(details);
		post(RYE, "version", version(current()), "details.caption", "", "_details.featured", "on");
		assertThat(current().card().featured()).isFalse();
	}

	@Test
	void aPictureStandsAboveTheTextUntilItIsTakenAway() throws Exception {
		this.manuscripts.write(Articles.post("rye", 0).with((Picture) null));
		assertThat(give(new byte[0], "An oven")).hasStatus(400).bodyText().contains("must be chosen first");
		byte[] file = picture(300, 150, BufferedImage.TYPE_INT_RGB, "jpg");
		assertThat(give(file, " ")).hasStatus(400).bodyText().contains("must not be empty");

		assertThat(give(file, "An oven")).redirectedUrl().isEqualTo(RYE);
		Picture given = current().card().picture();
		assertThat(given).extracting(Picture::alt, Picture::width).containsExactly("An oven", 300);
		give(new byte[0], "Another oven");
		assertThat(current().card().picture()).extracting(Picture::url, Picture::alt)
			.containsExactly(given.url(), "Another oven");
		assertThat(post("/posts/rye/picture/removal")).hasStatus(302);
		assertThat(current().card().picture()).isNull();
	}

	@Test
	void aLongTextIsNotTooLongForItsForm() throws Exception {
		this.manuscripts.write(Articles.post("rye", 0));
		String words = "A long story. ".repeat(30_000);
		HttpRequest request = HttpRequest.newBuilder(this.clients.url().resolve(RYE))
			.header("Cookie", this.editor.cookie().getName() + "=" + this.editor.cookie().getValue())
			.header("Sec-Fetch-Site", "same-origin")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("markdown=" + URLEncoder.encode(words, StandardCharsets.UTF_8)))
			.build();

		try (HttpClient client = HttpClient.newHttpClient()) {
			assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(302);
		}
		assertThat(current().html()).hasSizeGreaterThan(400_000);
	}

	private MvcTestResult give(byte[] file, String alt) {
		return this.browser.post()
			.uri("/posts/rye/picture")
			.multipart()
			.file(new MockMultipartFile("file", file))
			.param("alt", alt)
			.cookie(this.editor.cookie())
			.exchange();
	}

	private static byte[] picture(int width, int height, int type, String format) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(width, height, type), format, bytes);
		return bytes.toByteArray();
	}

}
