package com.roseash.blog.author;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

import com.roseash.blog.Shelf;
import com.roseash.domain.content.Articles;
import com.roseash.platform.access.Role;
import com.roseash.testing.AppTest;
import com.roseash.testing.Personas;
import com.roseash.testing.Personas.Persona;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@Import(Shelf.class)
class IntroductionIntegrationTests {

	private static final String PATH = "/authors/mara/introduction";

	@Autowired
	Shelf shelf;

	@Autowired
	MockMvcTester browser;

	@Autowired
	Personas personas;

	private Persona editor;

	@BeforeEach
	void introduce() {
		this.shelf.clear();
		this.editor = this.personas.member("editor", Role.EDITOR);
		this.shelf.publish(Articles.post("rye", 0));
	}

	@Test
	void anEditorShowsAnAuthorAndReadersSeeIt() throws Exception {
		assertThat(read("/authors").select("main a[href=" + PATH + "]").text()).isEqualTo("Mara Field");

		assertThat(send("Mara Meadow", "Bakes and writes.", picture(), false)).hasStatus(302);

		Document page = this.shelf.read("/authors/mara");
		assertThat(page.select("h1").text()).isEqualTo("Mara Meadow");
		assertThat(page.select("img.avatar").attr("src")).startsWith("/media/");
		assertThat(page.select("img.avatar").attr("width")).isEqualTo("512");
		String url = page.select("img.avatar").attr("src");
		assertThat(send("Mara Meadow", "Bakes.", new byte[0], false)).hasStatus(302);
		assertThat(this.shelf.read("/authors/mara").select("img.avatar").attr("src")).as("is kept").isEqualTo(url);
		assertThat(send("Mara Meadow", "Bakes.", new byte[0], true)).hasStatus(302);
		assertThat(this.shelf.read("/authors/mara").select("img.avatar")).isEmpty();
	}

	@Test
	void whatCannotBeKeptIsShownAgainWithTheReason() throws Exception {
		assertThat(send("  ", "Bakes at night.", new byte[0], false)).hasStatus(400)
			.bodyText()
			.contains("must not be empty", "Bakes at night.");
		assertThat(send("Mara", "Bakes.", "text".getBytes(StandardCharsets.US_ASCII), false)).hasStatus(400)
			.bodyText()
			.contains("must be a JPEG, PNG or GIF file");
		assertThat(this.shelf.read("/authors/mara").select("h1").text()).isEqualTo("Mara Field");
		assertThat(this.browser.get().uri("/authors/nobody/introduction").cookie(this.editor.cookie())).hasStatus(404);
	}

	@Test
	void ofTwoWhoChangeAnAuthorTheSecondSeesBothAndDecides() throws Exception {
		String seen = version(read(PATH));
		assertThat(send("Mara Meadow", "Bakes & writes.", new byte[0], false, seen)).hasStatus(302);

		MvcTestResult late = send("Mara Hill", "Digs.", new byte[0], false, seen);
		assertThat(late).hasStatus(409);
		Document both = Jsoup.parse(late.getResponse().getContentAsString());
		assertThat(both.select("input[name=name]").val()).isEqualTo("Mara Hill");
		assertThat(both.select("textarea[name=bio]").text()).isEqualTo("Digs.");
		assertThat(both.select(".theirs q").eachText()).containsExactly("Mara Meadow", "Bakes & writes.");
		assertThat(this.shelf.read("/authors/mara?theirs").select("h1").text()).isEqualTo("Mara Meadow");

		assertThat(send("Mara Hill", "Digs.", new byte[0], false, version(both))).hasStatus(302);
		assertThat(this.shelf.read("/authors/mara?mine").select("h1").text()).isEqualTo("Mara Hill");
		assertThat(send("Mara", "", new byte[0], false, "")).as("without a version").hasStatus(409);
	}

	private static String version(Document form) {
		return form.select("input[name=version]").val();
	}

	private Document read(String path) throws IOException {
		MvcTestResult answer = this.browser.get().uri(path).cookie(this.editor.cookie()).exchange();
		assertThat(answer).hasStatusOk();
		return Jsoup.parse(answer.getResponse().getContentAsString());
	}

	private MvcTestResult send(String name, String bio, byte[] picture, boolean without) throws IOException {
		return send(name, bio, picture, without, version(read(PATH)));
	}

	private MvcTestResult send(String name, String bio, byte[] picture, boolean without, String version) {
		return this.browser.post()
			.uri(PATH)
			.multipart()
			.file(new MockMultipartFile("file", "mara.jpg", "image/jpeg", picture))
			.cookie(this.editor.cookie())
			.param("name", name)
			.param("bio", bio)
			.param("without", String.valueOf(without))
			.param("version", version)
			.exchange();
	}

	private static byte[] picture() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
		return bytes.toByteArray();
	}

}
