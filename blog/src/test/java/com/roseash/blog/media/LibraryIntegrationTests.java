package com.roseash.blog.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.List;

import javax.imageio.ImageIO;

import com.roseash.blog.Shelf;
import com.roseash.domain.content.Articles;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.WritePost;
import com.roseash.platform.access.Role;
import com.roseash.platform.media.Photographs;
import com.roseash.platform.media.StoredMedia;
import com.roseash.testing.AppTest;
import com.roseash.testing.Personas;
import com.roseash.testing.Personas.Persona;
import com.roseash.testing.SqlCount;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@Import(Shelf.class)
class LibraryIntegrationTests {

	@Autowired
	Shelf shelf;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	Photographs photographs;

	@Autowired
	MockMvcTester browser;

	@Autowired
	Personas personas;

	@Autowired
	SqlCount sql;

	@Autowired
	JdbcClient jdbc;

	private Persona editor;

	@BeforeEach
	void clear() {
		this.shelf.clear();
		this.jdbc.sql("delete from media").update();
		this.editor = this.personas.member("editor", Role.EDITOR);
	}

	@Test
	void anEmptyLibrarySaysWhatFillsIt() throws Exception {
		assertThat(read("/pictures").select(".empty p").text()).contains("Begin to write");
		assertThat(read("/pictures?unused=true").select(".empty p").text()).contains("is used somewhere");
		assertThat(read("/pictures?query=x").select(".empty p").text()).contains("fewer letters");
	}

	@Test
	void aPictureSaysWhereItIsUsed() throws Exception {
		StoredMedia field = store(40, "Field.jpg");
		StoredMedia spare = store(41, "Spare.jpg");
		use("rye", field);
		use("rye", spare);
		use("oats", field);

		Document list = read("/pictures");
		assertThat(list.select(".library li")).hasSize(2);
		assertThat(list.select(".library img").attr("srcset")).contains(".webp 4");
		Document page = read("/pictures/" + field.hash());
		assertThat(page.select("h1").text()).isEqualTo("Field.jpg");
		assertThat(page.select(".told li").eachText()).contains("Post or page About oats", "Revision 1 of About rye");
		assertThat(page.select(".told a").eachAttr("href")).contains("/posts/oats/manuscript",
				"/posts/rye/revisions/1");
		assertThat(page.select("form[action$=removal]")).isEmpty();
		assertThat(post("/pictures/" + field.hash() + "/removal")).hasStatus(409).bodyText().contains("so it stays");
	}

	@Test
	void whatItShowsIsSaidInTheTextsThatDoNotSayIt() throws Exception {
		StoredMedia field = store(40, "Field.jpg");

		assertThat(post("/pictures/" + field.hash() + "/description", "alt", "A field <of> rye")).redirectedUrl()
			.isEqualTo("/pictures/" + field.hash() + "?saved=true");

		assertThat(read("/pictures?query=of%3E").select(".library .name").text()).isEqualTo("A field <of> rye");
		use("rye", field);
		assertThat(this.manuscripts.manuscript("rye").html()).contains("alt=\"A field &lt;of&gt; rye\"");
		assertThat(post("/pictures/" + field.hash() + "/description", "alt", "x".repeat(301))).hasStatus(400)
			.bodyText()
			.contains("must have at most 300 characters");
	}

	@Test
	void whatIsUsedNowhereIsRemovedOneByOneOrAllThatIsOld() throws Exception {
		StoredMedia one = store(40, "One.jpg");
		store(41, "Two.jpg");
		store(42, "Three.jpg");
		this.jdbc.sql("update media set stored_at = now() - interval '31 days' where name <> 'One.jpg'").update();

		assertThat(read("/pictures/" + one.hash()).select("details form[action$=removal]")).hasSize(1);
		assertThat(post("/pictures/" + one.hash() + "/removal")).redirectedUrl().isEqualTo("/pictures?removed=1");
		assertThat(read("/pictures?unused=true").select("details summary").text()).startsWith("2 of them");
		assertThat(post("/pictures/removal")).redirectedUrl().isEqualTo("/pictures?unused=true&removed=2");
		assertThat(read("/pictures?removed=2").select(".notice").text()).isEqualTo("2 were removed.");
		assertThat(this.browser.get().uri("/pictures/" + one.hash()).cookie(this.editor.cookie())).hasStatus(404);
	}

	@Test
	void aPageCostsTheSameHoweverMuchThereIs() throws Exception {
		fill(3);
		int few = statements();
		fill(500);

		assertThat(statements()).isEqualTo(few);
		assertThat(read("/pictures?page=21").select(".library li")).hasSize(20);
	}

	private int statements() throws Exception {
		read("/pictures");
		return this.sql.during(() -> read("/pictures"));
	}

	private void fill(int number) {
		this.jdbc.sql("""
				insert into media (hash, file, content_type, size)
				select encode(sha256(n::text::bytea), 'hex'), n || '.txt', 'application/octet-stream', 1
				from generate_series(1, :number) n on conflict do nothing""").param("number", number).update();
	}

	private StoredMedia store(int width, String name) throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(width, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
		return this.photographs.withCopies(new ByteArrayResource(bytes.toByteArray()), name);
	}

	private void use(String slug, StoredMedia picture) {
		String document = "{\"root\":{\"type\":\"root\",\"version\":1,\"children\":[{\"type\":\"image\",\"version\":1,\"src\":\"%s\"}]}}"
			.formatted(picture.url());
		WritePost text = Articles.post(slug, "About " + slug, "", 0, List.of());
		this.shelf.publish(new WritePost(text.kind(), slug, text.title(), text.excerpt(), "", document, null,
				text.author(), text.tags(), false, text.publishedAt(), null));
	}

	private Document read(String path) throws Exception {
		MvcTestResult answer = this.browser.get().uri(URI.create(path)).cookie(this.editor.cookie()).exchange();
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

}
