package com.roseash.blog.embed;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

import javax.imageio.ImageIO;

import com.roseash.blog.Shelf;
import com.roseash.domain.content.Articles;
import com.roseash.domain.content.Manuscripts;
import com.roseash.platform.access.Role;
import com.roseash.testing.AppTest;
import com.roseash.testing.Personas;
import com.roseash.testing.Personas.Persona;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@Import(Shelf.class)
class EmbedsIntegrationTests {

	private static final String PLAYER = "<iframe src='https://www.youtube.com/embed/x' onload='alert(1)'></iframe>"
			+ "<script>alert(1)</script>";

	@Autowired
	Shelf shelf;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	MockMvcTester browser;

	@Autowired
	Personas personas;

	private Persona editor;

	private HttpServer other;

	@BeforeEach
	void begin() throws IOException {
		this.shelf.clear();
		this.editor = this.personas.member("editor", Role.EDITOR);
		this.manuscripts.write(Articles.post("rye", 0));
		this.other = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
		this.other.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.other.start();
	}

	@AfterEach
	void end() {
		this.other.stop(0);
	}

	@Test
	void aBookmarkShowsWhatThePageSaysOfItself() throws IOException {
		serve("/bread", "text/html; charset=iso-8859-1", """
				<!doctype html><title>Not this</title><meta property="og:title" content="Bröt &amp; <b>salt">
				<meta name="description" content="All  about
				it."><meta property="og:site_name" content="The Mill"><meta name="author" content="Ann">
				<link rel="icon" href="/favicon.ico"><link rel="icon" sizes="32x32" href="sign.png">
				<meta property="og:image" content="/loaf.png"><p>Text""".getBytes(StandardCharsets.ISO_8859_1));
		serve("/sign.png", "image/png", picture());
		serve("/loaf.png", "image/png", picture());

		MvcTestResult answer = ask(url("/bread"), "bookmark");

		assertThat(answer).hasStatusOk();
		assertThat(answer).bodyJson().extractingPath("type").isEqualTo("bookmark");
		assertThat(answer).bodyJson().extractingPath("url").isEqualTo(url("/bread"));
		assertThat(answer).bodyJson().extractingPath("metadata.title").isEqualTo("Bröt & <b>salt");
		assertThat(answer).bodyJson().extractingPath("metadata.description").isEqualTo("All about it.");
		assertThat(answer).bodyJson().extractingPath("metadata.publisher").isEqualTo("The Mill");
		assertThat(answer).bodyJson().extractingPath("metadata.author").isEqualTo("Ann");
		assertThat(answer).bodyJson().extractingPath("metadata.icon").asString().startsWith("/media/");
		assertThat(answer).bodyJson()
			.extractingPath("metadata.thumbnail")
			.asString()
			.matches("/media/[0-9a-f]{64}\\.jpg");
	}

	@Test
	void aPageWithoutAnythingIsStillABookmark() throws IOException {
		serve("/bare", "text/html", "<p>Nothing said".getBytes(StandardCharsets.UTF_8));
		serve("/bad", "text/html", ("<title>T</title><meta property='og:image' content='http://10.0.0.1/x.png'>"
				+ "<link rel=icon href='javascript:alert(1)'>")
			.getBytes(StandardCharsets.UTF_8));

		assertThat(ask(url("/bare"), "bookmark")).bodyJson()
			.extractingPath("metadata.publisher")
			.isEqualTo("127.0.0.1");
		assertThat(ask(url("/bad"), "bookmark")).bodyJson().extractingPath("metadata.thumbnail").isEqualTo("");
		assertThat(ask(url("/bad"), "bookmark")).bodyJson().extractingPath("metadata.icon").isEqualTo("");
	}

	@Test
	void anEmbedIsWhatPagesWillShowOfIt() throws IOException {
		serve("/film", "text/html",
				"<title>Film</title><link rel=alternate type=application/json+oembed href='/oembed?film'>"
					.getBytes(StandardCharsets.UTF_8));
		serve("/oembed", "application/json",
				"{\"type\":\"video\",\"title\":\"Mill\",\"width\":480,\"html\":\"%s\"}".formatted(PLAYER)
					.getBytes(StandardCharsets.UTF_8));

		MvcTestResult answer = ask(url("/film"), "embed");

		assertThat(answer).bodyJson().extractingPath("type").isEqualTo("video");
		assertThat(answer).bodyJson()
			.extractingPath("html")
			.asString()
			.contains("https://www.youtube.com/embed/x", "sandbox=")
			.doesNotContain("onload", "script>");
	}

	@Test
	void whereNothingMayBeShownItIsABookmark() throws IOException {
		serve("/film", "text/html",
				"<title>Film</title><link rel=alternate type=application/json+oembed href='/oembed'>"
					.getBytes(StandardCharsets.UTF_8));
		serve("/oembed", "application/json",
				"{\"type\":\"rich\",\"html\":\"<iframe src='https://evil.example/'></iframe><script>x</script>\"}"
					.getBytes(StandardCharsets.UTF_8));
		serve("/odd", "text/html", "<title>Odd</title><link rel=alternate type=application/json+oembed href='/broken'>"
			.getBytes(StandardCharsets.UTF_8));
		serve("/broken", "application/json", "[[[".getBytes(StandardCharsets.UTF_8));

		assertThat(ask(url("/film"), "embed")).bodyJson().extractingPath("type").isEqualTo("bookmark");
		assertThat(ask(url("/odd"), "embed")).bodyJson().extractingPath("metadata.title").isEqualTo("Odd");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no address", "http://10.0.0.1/", "http://localhost/", "file:///etc/passwd",
			"http://127.0.0.1:1/closed" })
	void whatCannotBeFetchedIsSaidInWords(String address) {
		assertThat(ask(address, "bookmark")).hasStatus(422).bodyText().contains("\"detail\"");
		assertThat(ask(address, "embed")).hasStatus(422);
	}

	@Test
	void whatIsNoPageIsNoBookmark() throws IOException {
		serve("/file", "application/pdf", "%PDF".getBytes(StandardCharsets.UTF_8));
		this.other.createContext("/away", (exchange) -> {
			exchange.getResponseHeaders().set("Location", "http://169.254.169.254/latest/meta-data");
			exchange.sendResponseHeaders(302, -1);
			exchange.close();
		});

		assertThat(ask(url("/file"), "bookmark")).hasStatus(422).bodyText().contains("no page there");
		assertThat(ask(url("/away"), "bookmark")).hasStatus(422);
	}

	@Test
	void onlyWhoMayWriteItMakesUsAsk() {
		Persona member = this.personas.member("plain");
		assertThat(this.browser.get().uri("/posts/rye/embeds?url=" + url("/x"))).hasStatus(401);
		assertThat(this.browser.get().uri("/posts/rye/embeds?url=" + url("/x")).cookie(member.cookie())).hasStatus(403);
		assertThat(this.browser.get().uri("/posts/rye/links").cookie(member.cookie())).hasStatus(403);
	}

	@Test
	void ownPostsAreFoundToLinkTo() {
		this.shelf.publish(Articles.post("oats", 1));
		this.manuscripts.write(Articles.post("secret", 2));

		MvcTestResult latest = links("");
		assertThat(latest).bodyJson().extractingPath("$[0].items[0].title").isEqualTo("About oats");
		assertThat(latest).bodyJson()
			.extractingPath("$[0].items[0].url")
			.asString()
			.endsWith("/posts/oats")
			.startsWith("http");
		assertThat(latest).bodyJson().extractingPath("$[0].items[0].metaText").isEqualTo("2 May 2026");
		assertThat(latest).bodyText().doesNotContain("secret");
		assertThat(links("oat")).bodyJson().extractingPath("$[0].items[0].title").isEqualTo("About oats");
		assertThat(links("nothing at all like that")).bodyText().isEqualTo("[]");
	}

	private MvcTestResult links(String query) {
		return this.browser.get().uri("/posts/rye/links?q={q}", query).cookie(this.editor.cookie()).exchange();
	}

	private MvcTestResult ask(String url, String type) {
		return this.browser.get()
			.uri("/posts/rye/embeds?url={url}&type={type}", url, type)
			.cookie(this.editor.cookie())
			.exchange();
	}

	private void serve(String path, String type, byte[] body) {
		this.other.createContext(path, (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", type);
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
	}

	private String url(String path) {
		return "http://127.0.0.1:" + this.other.getAddress().getPort() + path;
	}

	private static byte[] picture() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
		return bytes.toByteArray();
	}

}
