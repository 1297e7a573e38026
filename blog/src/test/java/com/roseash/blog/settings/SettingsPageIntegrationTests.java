package com.roseash.blog.settings;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.imageio.ImageIO;

import com.roseash.blog.Shelf;
import com.roseash.domain.content.Articles;
import com.roseash.platform.access.Role;
import com.roseash.platform.cache.SlotCache;
import com.roseash.platform.config.Site;
import com.roseash.platform.media.MediaInUse;
import com.roseash.platform.media.MediaLibrary;
import com.roseash.platform.web.ContentSecurityPolicy;
import com.roseash.testing.AppTest;
import com.roseash.testing.Personas;
import com.roseash.testing.Personas.Persona;
import com.roseash.testing.SqlCount;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Admins change what all pages say, by a form that needs no JavaScript. */
@AppTest
@Import(Shelf.class)
class SettingsPageIntegrationTests {

	private static final String HOSTILE = "<script>alert(\"1\")</script> & 'so'";

	@Autowired
	MockMvcTester browser;

	@Autowired
	Personas personas;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	SlotCache cache;

	@Autowired
	Shelf shelf;

	@Autowired
	Site site;

	@Autowired
	MediaLibrary library;

	@Autowired
	SqlCount statements;

	private Persona admin;

	@BeforeEach
	void begin() {
		this.admin = this.personas.member("settling_admin", Role.ADMIN);
		this.shelf.clear();
		forget();
	}

	@AfterEach
	void forget() {
		this.jdbc.sql("delete from site_settings").update();
		this.cache.evict(List.of("site", "posts"));
	}

	@Test
	void whatIsSavedStandsOnTheNextPageThatAnybodySees() throws Exception {
		this.shelf.publish(Articles.post("pressing", 0));
		assertThat(page("/").title()).isEqualTo("Rose Ash");
		assertThat(page("/posts/pressing").title()).endsWith("· Rose Ash");

		save(Map.of("title", "Thorn & Soot", "description", "We mend.", "accent", "#00ffff", "language", "fr",
				"profiles", "https://social.example/@us"));

		Document home = page("/");
		assertThat(home.title()).isEqualTo("Thorn & Soot");
		assertThat(home.select(".brand").text()).isEqualTo("Thorn & Soot");
		assertThat(home.select("html").attr("lang")).isEqualTo("fr");
		assertThat(home.select(".motto").text()).isEqualTo("We mend.");
		assertThat(home.select("meta[name=description]").attr("content")).isEqualTo("We mend.");
		assertThat(home.select("a[rel=me]").attr("href")).isEqualTo("https://social.example/@us");
		assertThat(page("/posts/pressing").title()).endsWith("· Thorn & Soot");
		MvcTestResult css = get(home.select("link[href^=/css/accent/]").attr("href"));
		assertThat(css).hasStatusOk().hasHeader("Cache-Control", "max-age=31536000, public, immutable");
		assertThat(css).bodyText().contains("--rose: light-dark(");
		assertThat(css).hasContentTypeCompatibleWith("text/css");
	}

	@Test
	void anAddressOfAnotherReleaseIsNotKeptForEver() {
		assertThat(get("/css/accent/00ffff-00000000.css")).hasStatusOk()
			.hasHeader("Cache-Control", "max-age=60, public");
	}

	@Test
	void aHostileTitleIsTextEverywhere() throws Exception {
		this.shelf.publish(Articles.post("pressing", 0));
		save(Map.of("title", HOSTILE, "description", HOSTILE));

		for (String path : List.of("/", "/posts/pressing", "/archive", "/nothing-here", "/feed.xml", "/atom.xml",
				"/llms.txt")) {
			String body = get(path).getResponse().getContentAsString();
			assertThat(body).as(path).doesNotContain("<script>alert");
		}
		assertThat(page("/").title()).isEqualTo(HOSTILE);
		assertThat(Jsoup.parse(get("/feed.xml").getResponse().getContentAsString(), "", Parser.xmlParser())
			.selectFirst("channel > title")
			.text()).isEqualTo(HOSTILE);
		assertThat(get("/feed.json")).hasContentTypeCompatibleWith("application/feed+json")
			.bodyJson()
			.extractingPath("$.title")
			.isEqualTo(HOSTILE);
	}

	@Test
	void aWarmPageAsksNoDatabaseAndNobodyAsksForSettingsTwice() throws Exception {
		save(Map.of("title", "Warm"));
		page("/");
		assertThat(this.statements.during(() -> page("/"))).isZero();
		page("/search?q=one");
		int searched = this.statements.during(() -> page("/search?q=two"));
		save(Map.of("title", "Warmer", "version", "1"));
		page("/");
		assertThat(this.statements.during(() -> page("/search?q=three"))).isEqualTo(searched);
	}

	@Test
	void whatCannotBeTakenSaysWhyAtItsFieldAndKeepsWhatWasTyped() throws Exception {
		MvcTestResult answer = send(Map.of("title", " ", "accent", "red", "language", "klingon", "zone", "Mars/Base",
				"profiles", "nowhere", "head", "<script>alert(1)</script>", "version", "0"), null);

		assertThat(answer).hasStatus(400);
		Document page = Jsoup.parse(answer.getResponse().getContentAsString());
		for (String field : List.of("title", "accent", "language", "zone", "profiles", "head")) {
			assertThat(page.select("#" + field + "-problem").text()).as(field).isNotEmpty();
			assertThat(page.select("[name=" + field + "]").attr("aria-describedby")).contains(field + "-problem");
			assertThat(page.select("[name=" + field + "]").attr("aria-invalid")).isEqualTo("true");
		}
		assertThat(page.select("#head-problem").text()).contains("never runs", "Put it into a file");
		assertThat(page.select("[name=accent]").val()).isEqualTo("red");
		assertThat(page.select("[name=head]").val()).isEqualTo("<script>alert(1)</script>");
		assertThat(page.select("[name=description]").attr("aria-invalid")).isEmpty();
		assertThat(this.site.name()).isEqualTo("Rose Ash");
	}

	@Test
	void theSecondToSaveSeesBothAndLosesNothing() throws Exception {
		save(Map.of("title", "Theirs", "description", "By them", "profiles", "https://a.example\r\nhttps://b.example"));

		MvcTestResult answer = send(Map.of("profiles", "https://a.example\r\nhttps://b.example", "title", "Mine",
				"head", "<meta name=\"a\" content=\"b\">", "version", "0"), null);

		assertThat(answer).hasStatus(409);
		Document both = Jsoup.parse(answer.getResponse().getContentAsString());
		assertThat(both.select("[name=title]").val()).isEqualTo("Mine");
		assertThat(both.select("[name=head]").val()).isEqualTo("<meta name=\"a\" content=\"b\">");
		assertThat(both.select(".theirs").eachText()).anyMatch((text) -> text.contains("Theirs"))
			.anyMatch((text) -> text.contains("By them"))
			.as("what is the same is not shown twice")
			.hasSize(3);
		assertThat(this.site.name()).isEqualTo("Theirs");
		assertThat(send(Map.of("title", "Mine", "version", both.select("[name=version]").val()), null))
			.as("having seen both")
			.hasStatus(302);
		assertThat(this.site.name()).isEqualTo("Mine");
	}

	@Test
	void aLogoStandsInTheHeaderAndIsKeptAsLongAsItDoes() throws Exception {
		assertThat(send(Map.of("title", "Rose Ash", "version", "0"), png(120, 120))).as("without its words")
			.hasStatus(400);
		assertThat(send(Map.of("title", "Rose Ash", "logoAlt", "A rose", "version", "0"), png(120, 120)))
			.hasStatus(302);

		Document home = page("/");
		assertThat(home.select(".brand img.logo").attr("alt")).isEqualTo("A rose");
		String url = home.select(".brand img.logo").attr("src");
		assertThat(get(url)).hasStatusOk().hasContentTypeCompatibleWith("image/jpeg");
		assertThat(home.select("link[rel=icon]").attr("href")).isEqualTo(url);
		String hash = url.substring("/media/".length(), "/media/".length() + 64);
		this.admin.does(() -> assertThatExceptionOfType(MediaInUse.class).isThrownBy(() -> this.library.remove(hash)));

		assertThat(send(Map.of("title", "Rose Ash", "logoAlt", "A rose", "logo", hash, "version", "1"), null))
			.hasStatus(302);
		assertThat(page("/").select(".brand img.logo").attr("src")).as("without a new file").isEqualTo(url);
		send(Map.of("title", "Rose Ash", "logo", hash, "logoRemoved", "true", "version", "2"), null);
		assertThat(page("/").select(".brand").text()).isEqualTo("Rose Ash");
	}

	@Test
	void aWideLogoIsNoIconAndADrawingThatDoesMoreIsRefused() throws Exception {
		assertThat(send(Map.of("title", "Rose Ash", "logoAlt", "A rose", "version", "0"), png(400, 100)))
			.hasStatus(302);
		assertThat(page("/").select("link[rel=icon]").eachAttr("href")).contains("/favicon.svg");

		byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><script>alert(1)</script></svg>"
			.getBytes();
		MvcTestResult answer = send(Map.of("title", "Rose Ash", "logoAlt", "A rose", "version", "1"), svg);
		assertThat(answer).hasStatus(400);
		assertThat(Jsoup.parse(answer.getResponse().getContentAsString()).select("#logo-problem").text()).isNotEmpty();
		assertThat(send(Map.of("title", "Rose Ash", "logoAlt", "A rose", "version", "1"), new byte[] { 1, 2, 3 }))
			.hasStatus(400);
	}

	@Test
	void whatAdminsPutIntoPagesStandsWhereEverybodyReadsTheSameAndNowhereElse() throws Exception {
		save(Map.of("title", "Rose Ash", "head",
				"<meta name=\"proof\" content=\"x\"><script src=\"https://stats.example.com/s.js\"></script>"));

		for (int round = 0; round < 2; round++) {
			MvcTestResult home = get("/");
			assertThat(policy(home)).as("round " + round).contains("script-src 'self' https://stats.example.com;");
			Document page = Jsoup.parse(home.getResponse().getContentAsString());
			assertThat(page.select("head meta[name=proof]")).hasSize(1);
			assertThat(page.select("head script[src^=https:]").attr("src")).isEqualTo("https://stats.example.com/s.js");
			assertThat(page.select("script:not([src]):not([type=application/ld+json])")).isEmpty();
		}
		assertThat(policy(get("/?utm_source=x"))).contains("https://stats.example.com");
		for (String path : List.of("/settings", "/manuscripts", "/pictures", "/search", "/nothing-here",
				"/login/problem")) {
			MvcTestResult answer = asAdmin(path);
			assertThat(policy(answer)).as(path).doesNotContain("stats.example.com");
			assertThat(Jsoup.parse(answer.getResponse().getContentAsString()).select("script[src*=stats]")).as(path)
				.isEmpty();
		}
		assertThat(Jsoup.parse(asAdmin("/settings").getResponse().getContentAsString()).select(".trust").text())
			.contains("Scripts of https://stats.example.com run on our public pages");
	}

	@Test
	void theTimeZoneDecidesInWhichMonthSomethingWasPublished() throws Exception {
		this.shelf.publish(Articles.post("pressing", 0));
		this.jdbc.sql("update post set published_at = '2026-04-30T22:30:00Z' where slug = 'pressing'").update();
		this.cache.evict(List.of("posts"));
		assertThat(page("/archive").select("main a").eachAttr("href")).contains("/archive/2026/04");

		save(Map.of("title", "Rose Ash", "zone", "Africa/Nairobi", "language", "fr"));

		assertThat(page("/archive").select("main a").eachAttr("href")).contains("/archive/2026/05")
			.doesNotContain("/archive/2026/04");
		assertThat(page("/posts/pressing").select("time").first().text()).isEqualTo("1 mai 2026");
	}

	/** The test adds a file with one text in Welsh, as translators do. */
	@Test
	void whoAddsATranslationHasPagesInIt() throws Exception {
		assertThat(page("/archive").title()).doesNotContain("Archif");

		save(Map.of("title", "Rose Ash", "language", "cy"));

		Document page = page("/archive");
		assertThat(page.title()).isEqualTo("Archif · Rose Ash");
		assertThat(page.select("html").attr("lang")).isEqualTo("cy");
		assertThat(page.select(".skip").text()).as("what is not translated").isEqualTo("Skip to content");
	}

	private void save(Map<String, String> fields) throws Exception {
		assertThat(send(fields, null)).hasStatus(302).redirectedUrl().isEqualTo("/settings?saved=true");
	}

	/** Sends a form that is sound but for what is said. */
	private MvcTestResult send(Map<String, String> fields, byte @Nullable [] logo) throws IOException {
		Map<String, String> form = new LinkedHashMap<>(
				Map.of("language", "en-GB", "zone", "Europe/London", "version", "0"));
		form.putAll(fields);
		MockMvcTester.MockMultipartMvcRequestBuilder request = this.browser.post()
			.uri("/settings")
			.header("Sec-Fetch-Site", "same-origin")
			.cookie(this.admin.cookie())
			.multipart();
		form.forEach(request::param);
		request.file(new MockMultipartFile("logoFile", "logo.png", "image/png", (logo != null) ? logo : new byte[0]));
		return request.exchange();
	}

	private MvcTestResult get(String path) {
		return this.browser.get().uri(path).exchange();
	}

	private MvcTestResult asAdmin(String path) {
		return this.browser.get().uri(path).cookie(this.admin.cookie()).exchange();
	}

	private Document page(String path) throws Exception {
		return Jsoup.parse(get(path).getResponse().getContentAsString());
	}

	private static String policy(MvcTestResult answer) {
		return Objects.requireNonNull(answer.getResponse().getHeader(ContentSecurityPolicy.HEADER));
	}

	private static byte[] png(int width, int height) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
		return bytes.toByteArray();
	}

}
