package com.roseash.blog.manuscript;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import com.roseash.blog.Shelf;
import com.roseash.domain.content.Articles;
import com.roseash.domain.content.IntroduceAuthor;
import com.roseash.domain.content.Manuscript;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.MovePost;
import com.roseash.domain.content.PostDetails;
import com.roseash.domain.content.PostStatus;
import com.roseash.domain.content.Presentation;
import com.roseash.domain.content.PublishPost;
import com.roseash.domain.content.Readers;
import com.roseash.domain.content.TrashPost;
import com.roseash.domain.content.UnpublishPost;
import com.roseash.domain.content.WritePost;
import com.roseash.platform.access.Role;
import com.roseash.platform.media.Picture;
import com.roseash.testing.AppTest;
import com.roseash.testing.Personas;
import com.roseash.testing.Personas.Persona;
import com.roseash.testing.SqlCount;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@Import(Shelf.class)
class ManuscriptIntegrationTests {

	private static final String RYE = "/posts/rye/manuscript";

	@Autowired
	Shelf shelf;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	MockMvcTester browser;

	@Autowired
	Personas personas;

	@Autowired
	SqlCount sql;

	@LocalServerPort
	int port;

	private Persona editor;

	@BeforeEach
	void clear() {
		this.shelf.clear();
		this.editor = this.personas.member("editor", Role.EDITOR);
	}

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
	void whatChangedSinceIsShownAndCanBeTakenBack() throws Exception {
		this.shelf.publish(Articles.post("rye", "First", "<p>Flour &lt;b&gt; and water</p>", 0, List.of()));
		this.manuscripts.write(Articles.post("rye", "Second", "<p>Flour &lt;b&gt; and salt</p>", 0, List.of()));

		Document list = read("/posts/rye/revisions");
		assertThat(list.select("tbody tr")).hasSize(3);
		Document revision = read("/posts/rye/revisions/1");
		assertThat(revision.select("del").eachText()).contains("Second", "salt");
		assertThat(revision.select("ins").eachText()).contains("First", "water");
		assertThat(revision.select(".comparison b")).isEmpty();

		assertThat(post("/posts/rye/revisions/1/restoration", "version", version(current()))).hasStatus(302);
		assertThat(current().card().title()).isEqualTo("First");
		assertThat(read("/posts/rye/revisions/1").select(".comparison")).isEmpty();
		assertThat(this.browser.get().uri("/posts/rye/revisions/77").cookie(this.editor.cookie())).hasStatus(404);
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
	void whatDiffersBesidesTheTextIsShownToo() throws Exception {
		this.manuscripts.introduce(new IntroduceAuthor("tom", "Tom", ""));
		WritePost first = Articles.post("rye", "Rye", "<p>Flour</p>", 0, List.of("Garden"));
		this.shelf.publish(first);
		this.manuscripts.write(Articles.post("rye", "Rye", "<p>Flour</p>", 0, List.of("Kitchen"))
			.with(new PostDetails(Readers.MEMBERS, List.of("tom"), "Below", Presentation.PLAIN)));

		Document revision = read("/posts/rye/revisions/1");
		assertThat(revision.select(".comparison dt").eachText()).contains("Tags", "Caption of the picture above it");
		assertThat(revision.select(".comparison del").eachText()).contains("Kitchen", "Members", "tom", "Below");
		assertThat(revision.select(".comparison ins").eachText()).containsExactlyInAnyOrder("Garden", "Everybody");
		Document both = read("/posts/rye/revisions/3?since=1");
		assertThat(both.select(".comparison ins").eachText()).contains("Kitchen", "Members");
		assertThat(both.select("form[action$=restoration]")).isEmpty();
		assertThat(read("/posts/rye/revisions/2?since=1").select(".comparison")).isEmpty();

		post("/posts/rye/revisions/1/restoration", "version", version(current()));
		assertThat(current().card().tags()).containsExactly("Garden");
		assertThat(current().text().details()).isEqualTo(PostDetails.NONE);
	}

	@Test
	void aTypeCanBeAKindOfAnother() throws Exception {
		this.manuscripts.write(Articles.page("grain"));
		this.manuscripts.write(Articles.post("rye", 0));
		assertThat(read(RYE).select("#picker-subtype-of")).isEmpty();

		post("/posts/rye/tag");

		assertThat(read(RYE).select("#picker-subtype-of h2").text()).isEqualTo("Is a kind of");
		String grain = this.manuscripts.manuscript("grain").card().id().toString();
		assertThat(post("/posts/rye/relations/subtype-of", "add", grain)).hasStatus(302);
		assertThat(read(RYE).select("#picker-subtype-of .chips span").text()).isEqualTo("About grain");
		assertThat(read("/posts/grain/manuscript").select("#picker-subtype-of")).as("what has kinds is a type")
			.hasSize(1);
		assertThat(post("/posts/grain/relations/subtype-of", "add",
				this.manuscripts.manuscript("rye").card().id().toString()))
			.as("not in a circle")
			.hasStatus(422);
	}

	@Test
	void anOldAddressLeadsToTheNewOne() throws Exception {
		this.shelf.publish(Articles.post("rye", 0));
		this.shelf.publish(Articles.page("orchard-walk"));

		assertThat(post("/posts/rye/address", "address", "rye-bread")).redirectedUrl()
			.isEqualTo("/posts/rye-bread/manuscript");
		this.manuscripts.move(new MovePost("orchard-walk", "orchard-tour"));

		MvcTestResult post = this.browser.get().uri("/posts/rye").exchange();
		assertThat(post).hasStatus(301);
		assertThat(post.getResponse().getHeader("Location")).isEqualTo("/posts/rye-bread");
		assertThat(this.browser.get().uri("/orchard-walk").exchange().getResponse().getHeader("Location"))
			.isEqualTo("/orchard-tour");
		assertThat(this.browser.get().uri("/posts/oats")).hasStatus(404);
		assertThat(post("/posts/rye-bread/address", "address", "Rye Bread")).hasStatus(400)
			.bodyText()
			.contains("must be lower-case letters");
		assertThat(post("/posts/rye-bread/address", "address", "orchard-tour")).hasStatus(409)
			.bodyText()
			.contains("There is something at");
	}

	@Test
	void aTimeIsTheTimeWhereTheCooperativeIs() throws Exception {
		this.manuscripts.write(Articles.post("rye", 0).upon(null));

		assertThat(post("/posts/rye/schedule", "time", "2999-07-01T09:30")).hasStatus(302);

		assertThat(current().status()).isEqualTo(PostStatus.SCHEDULED);
		assertThat(current().dueAt()).hasToString("2999-07-01T08:30:00Z");
		assertThat(read(RYE).select("input[name=time]").val()).isEqualTo("2999-07-01T09:30");
		assertThat(post("/posts/rye/schedule", "time", "soon")).hasStatus(400).bodyText().contains("a day and a time");
		assertThat(post("/posts/rye/schedule/removal")).hasStatus(302);
		assertThat(current().status()).isEqualTo(PostStatus.DRAFT);
	}

	@Test
	void whatIsInTheTrashIsNotEditedUntilItIsTakenOut() throws Exception {
		this.shelf.publish(Articles.post("rye", 0));

		assertThat(post("/posts/rye/trash")).redirectedUrl().isEqualTo("/manuscripts?deed=TRASH&done=rye");
		assertThat(read("/manuscripts?deed=TRASH&done=rye").select("[role=status] input[name=slug][value=rye]"))
			.hasSize(1);
		assertThat(this.browser.get().uri("/posts/rye")).hasStatus(404);
		assertThat(read(RYE).select("form[data-editor]")).isEmpty();
		assertThat(post(RYE, "title", "New")).hasStatus(409).bodyText().contains("in the trash");
		assertThat(read("/manuscripts?filter=TRASH").select("tbody tr")).hasSize(1);

		assertThat(post("/posts/rye/trash/removal")).hasStatus(302);
		assertThat(current().status()).isEqualTo(PostStatus.UNPUBLISHED);
		assertThat(post("/posts/rye/copy")).redirectedUrl().isEqualTo("/posts/rye-copy/manuscript");
		this.manuscripts.trash(new TrashPost("rye-copy"));
		this.manuscripts.unpublish(new UnpublishPost("rye"));
	}

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

	private MvcTestResult give(byte[] file, String alt) {
		return this.browser.post()
			.uri("/posts/rye/picture")
			.multipart()
			.file(new MockMultipartFile("file", file))
			.param("alt", alt)
			.cookie(this.editor.cookie())
			.exchange();
	}

	@Test
	void aLongTextIsNotTooLongForItsForm() throws Exception {
		this.manuscripts.write(Articles.post("rye", 0));
		String words = "A long story. ".repeat(30_000);
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + RYE))
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

	private Manuscript current() {
		return this.manuscripts.manuscript("rye");
	}

	private static String version(Manuscript manuscript) {
		WritePost text = manuscript.text();
		return String.valueOf(text.version());
	}

	private Document read(String path) throws Exception {
		MvcTestResult answer = this.browser.get().uri(path).cookie(this.editor.cookie()).exchange();
		assertThat(answer).hasStatusOk();
		return Jsoup.parse(answer.getResponse().getContentAsString());
	}

	private MvcTestResult post(String path, String... parameters) {
		var request = this.browser.post().uri(path).cookie(this.editor.cookie());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	private static byte[] picture(int width, int height, int type, String format) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(width, height, type), format, bytes);
		return bytes.toByteArray();
	}

	private MvcTestResult put(String version, String json) {
		return this.browser.put()
			.uri(RYE)
			.cookie(this.editor.cookie())
			.header("If-Match", version)
			.contentType(MediaType.APPLICATION_JSON)
			.content(json)
			.exchange();
	}

}
