package com.roseash.blog.redirect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.roseash.blog.Shelf;
import com.roseash.domain.content.Articles;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.redirects.Redirect;
import com.roseash.domain.redirects.Redirects;
import com.roseash.domain.redirects.PutRedirects;
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
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@Import(Shelf.class)
class RedirectIntegrationTests {

	@Autowired
	Shelf shelf;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	Redirects redirects;

	@Autowired
	Personas personas;

	@Autowired
	MockMvcTester browser;

	@Autowired
	JdbcClient jdbc;

	Persona editor;

	@BeforeEach
	void clear() {
		this.shelf.clear();
		this.jdbc.sql("delete from redirect").update();
		this.editor = this.personas.member("redirect_editor", Role.EDITOR);
	}

	@Test
	void whereNothingStandsReadersAreLedOn() {
		post("/redirects", Map.of("from", "/2019/05/rye/", "to", "/posts/rye"));
		post("/redirects", Map.of("from", "/posts/gone", "to", "https://example.org/x", "status", "302"));

		assertThat(this.browser.get().uri("/2019/05/rye")).hasStatus(301).hasHeader("Location", "/posts/rye");
		assertThat(this.browser.get().uri("/2019/05/rye/?from=mail")).hasStatus(301)
			.hasHeader("Location", "/2019/05/rye?from=mail");
		assertThat(this.browser.get().uri("/2019/05/rye?from=mail")).hasStatus(301)
			.hasHeader("Location", "/posts/rye?from=mail");
		assertThat(this.browser.get().uri("/posts/gone")).hasStatus(302).hasHeader("Location", "https://example.org/x");
		assertThat(this.browser.post().uri("/2019/05/rye").header("Sec-Fetch-Site", "same-origin")).hasStatus(404);
	}

	@Test
	void whatStandsAtAnAddressComesFirst() {
		this.shelf.publish(Articles.post("rye", 0));
		put("/posts/rye", "/elsewhere");
		put("/archive", "/elsewhere");

		assertThat(this.browser.get().uri("/posts/rye")).hasStatusOk();
		assertThat(this.browser.get().uri("/archive")).hasStatusOk();
	}

	@Test
	void aFileIsTakenOverWholeOrNotAtAll() {
		MvcTestResult refused = send("redirects.json",
				"[{\"from\":\"/a\",\"to\":\"/b\"},\n{\"from\":\"/tag/(.*)\",\"to\":\"/<b>\"}]");
		assertThat(refused).hasStatus(422);
		assertThat(page(refused).select(".reasons li").text())
			.contains("Line 2: the address “/tag/(.*)” must be a plain path");
		assertThat(this.redirects.list("", 1).count()).isZero();

		assertThat(send("a.csv", "/a,/b\n/b,/a")).hasStatus(409)
			.bodyText()
			.contains("/a → /b → /a", "Nothing of the file");
		assertThat(this.redirects.list("", 1).count()).isZero();

		assertThat(send("a.csv", "/a,/b\n/c,/d")).hasStatus(302).hasRedirectedUrl("/redirects?done=2");
		assertThat(this.redirects.list("", 1).count()).isEqualTo(2);
		assertThat(send("", "")).hasStatus(400).bodyText().contains("The file says nothing of any address.");
	}

	@Test
	void whatIsWrongIsSaidAndCanBePutRight() {
		MvcTestResult refused = post("/redirects", Map.of("from", "/old", "to", "nowhere\"><script>"));

		assertThat(refused).hasStatus(400);
		Document page = page(refused);
		assertThat(page.select("#problem").text()).startsWith("Where it leads is no address");
		assertThat(page.select("input[name=to]").val()).isEqualTo("nowhere\"><script>");
		assertThat(page.select("main script")).isEmpty();
		put("/a", "/b");
		assertThat(post("/redirects", Map.of("from", "/b", "to", "/a"))).hasStatus(409)
			.bodyText()
			.contains("would lead in a circle");
	}

	@Test
	void anEditorSeesAndRemovesThem() {
		put("/old <b>", "/new");

		Document page = page(get("/redirects?query=old"));
		assertThat(page.select("tbody th").eachText()).containsExactly("/old <b>");
		String from = page.select("form[action=/redirects/removal] input").val();

		assertThat(post("/redirects/removal", Map.of("from", from))).hasStatus(302);
		assertThat(page(get("/redirects")).select(".empty").text()).contains("No old address leads anywhere yet");
	}

	@Test
	void onlyEditorsMay() {
		Persona member = this.personas.member("redirect_member");

		assertThat(this.browser.get().uri("/redirects").cookie(member.cookie())).hasStatus(403);
		assertThat(this.browser.post()
			.uri("/redirects")
			.param("from", "/a")
			.param("to", "/b")
			.header("Sec-Fetch-Site", "same-origin")
			.cookie(member.cookie())).hasStatus(403);
		assertThat(this.redirects.find("/a")).isEmpty();
	}

	@Test
	void whoMistypesAnAddressIsShownWhatIsNear() {
		this.shelf.publish(Articles.post("pressing-day", "Pressing <i>day</i>", "<p>x</p>", 0, List.of()));
		this.manuscripts.write(Articles.post("pressing-days", 1));

		for (String address : List.of("/posts/presing-day", "/2019/05/pressing-day", "/pressing_day.html")) {
			MvcTestResult answer = this.browser.get().uri(address).header(HttpHeaders.ACCEPT, "text/html").exchange();
			assertThat(answer).as(address).hasStatus(404);
			assertThat(page(answer).select(".near a").eachAttr("href")).as(address)
				.containsExactly("/posts/pressing-day");
			assertThat(page(answer).select(".near a").text()).isEqualTo("Pressing <i>day</i>");
		}
		assertThat(
				page(this.browser.get().uri("/zzz").header(HttpHeaders.ACCEPT, "text/html").exchange()).select(".near"))
			.isEmpty();
		assertThat(this.browser.get().uri("/posts/presing-day").header(HttpHeaders.ACCEPT, "image/*")).hasStatus(404)
			.bodyText()
			.doesNotContain("class=\"near\"");
	}

	@Test
	void hostileAddressesAreOnlyMissing() {
		for (String address : List.of("/%00", "/%27%3Bdrop%20table%20post", "/" + "x".repeat(3000), "/%E0%80%80abc",
				"/a%2F..%2Fb", "/;abc;def")) {
			assertThat(this.browser.get().uri(java.net.URI.create(address)).header(HttpHeaders.ACCEPT, "text/html"))
				.as(address)
				.satisfies((answer) -> assertThat(answer.getResponse().getStatus()).isIn(400, 404));
		}
	}

	private void put(String from, String to) {
		this.redirects.put(new PutRedirects(List.of(new Redirect(from, to, true))));
	}

	private MvcTestResult get(String address) {
		return this.browser.get().uri(address).cookie(this.editor.cookie()).exchange();
	}

	private MvcTestResult post(String address, Map<String, String> fields) {
		var request = this.browser.post()
			.uri(address)
			.header("Sec-Fetch-Site", "same-origin")
			.cookie(this.editor.cookie());
		fields.forEach(request::param);
		return request.exchange();
	}

	private MvcTestResult send(String name, String text) {
		return this.browser.post()
			.uri("/redirects/imports")
			.multipart()
			.file(new MockMultipartFile("file", name, "text/plain", text.getBytes(StandardCharsets.UTF_8)))
			.header("Sec-Fetch-Site", "same-origin")
			.cookie(this.editor.cookie())
			.exchange();
	}

	private static Document page(MvcTestResult answer) {
		return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
