package com.roseash.local.journey;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.roseash.platform.config.App;
import com.roseash.platform.config.RoseAsh;
import com.roseash.platform.config.Site;
import com.roseash.platform.web.ContentSecurityPolicy;
import com.roseash.platform.web.FrameSources;
import com.roseash.platform.web.TrustedSources;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.web.util.HtmlUtils;

/**
 * A page with the editor that Maven has built, under the policy of the house, and what
 * such a page talks to.
 */
final class EditingServer implements AutoCloseable {

	/** What is known of any address. */
	private static final String BOOKMARK = """
			{"version": "1.0", "type": "bookmark", "url": "https://example.org/bread", "metadata": {
			 "url": "https://example.org/bread", "title": "Rye bread", "description": "Sour and dark", "author": "Ada",
			 "publisher": "The bakers", "thumbnail": "/media/rye.png", "icon": "/media/icon.png"}}""";

	private static final String FILM = """
			{"version": "1.0", "type": "video", "title": "A film", "provider_name": "YouTube", "html":
			 "<iframe width=\\"200\\" height=\\"113\\" src=\\"https://www.youtube.com/embed/x\\"></iframe>"}""";

	private static final Path BUILT = Path.of("..", "shared", "editor", "dist");

	private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

	private final HttpServer server;

	private final List<Saved> saved = new CopyOnWriteArrayList<>();

	private final List<String> sent = new CopyOnWriteArrayList<>();

	private volatile String document = "";

	private volatile String policy = policies().forEditing();

	private volatile int refusal;

	EditingServer() throws IOException {
		if (!Files.exists(BUILT.resolve("editor.js"))) {
			throw new IllegalStateException(
					"The editor is not built: shared/editor/build.sh does so, and so does Maven for the blog");
		}
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	String url() {
		return "http://localhost:" + this.server.getAddress().getPort() + "/";
	}

	/** The document that the page begins with. */
	void document(String json) {
		this.document = json;
	}

	/** Takes the exceptions for the editor back. */
	void withTheStrictPolicy() {
		this.policy = policies().withForms(List.of());
	}

	/** Answers what is saved from now on with that status; 0 takes it again. */
	void refuse(int status) {
		this.refusal = status;
	}

	/** What was saved by the editor itself. */
	List<Saved> saved() {
		return this.saved;
	}

	/** The bodies of the forms that were sent. */
	List<String> sent() {
		return this.sent;
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void handle(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().set("Content-Security-Policy", this.policy);
		String path = exchange.getRequestURI().getPath();
		switch (path) {
			case "/" -> answer(exchange, 200, "text/html; charset=utf-8", page());
			case "/css/rose-ash.css" -> answer(exchange, 200, "text/css", resource("static" + path));
			case "/uploads" -> upload(exchange);
			case "/oembed" ->
				answer(exchange, 200, "application/json", known(exchange).getBytes(StandardCharsets.UTF_8));
			case "/save" -> save(exchange);
			case "/saved", "/versions" -> receive(exchange);
			default -> serve(exchange, path);
		}
	}

	private byte[] page() throws IOException {
		String page = new String(resource("editor/page.html"), StandardCharsets.UTF_8);
		return page.replace("{{document}}", HtmlUtils.htmlEscape(this.document)).getBytes(StandardCharsets.UTF_8);
	}

	private static String known(HttpExchange exchange) {
		String query = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
		return query.endsWith("type=bookmark") ? BOOKMARK : FILM;
	}

	private static void upload(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
		Matcher name = FILE_NAME.matcher(body);
		if (!name.find() || name.group(1).startsWith("broken")) {
			answer(exchange, 422, "application/problem+json", "{\"detail\": \"This is not a picture.\"}".getBytes());
		}
		else {
			answer(exchange, 201, "application/json", ("{\"url\": \"/media/" + name.group(1) + "\"}").getBytes());
		}
	}

	private void save(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		if (this.refusal != 0) {
			answer(exchange, this.refusal, "application/problem+json",
					"{\"detail\": \"The text is too long.\", \"current\": \"/versions/9\"}".getBytes());
			return;
		}
		this.saved.add(new Saved(exchange.getRequestHeaders().getFirst("If-Match"), body));
		exchange.getResponseHeaders().set("ETag", "\"" + (this.saved.size() + 1) + "\"");
		exchange.sendResponseHeaders(204, -1);
		exchange.close();
	}

	private void receive(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.sent.add(URLDecoder.decode(body, StandardCharsets.UTF_8));
		answer(exchange, 200, "text/html", "<!doctype html><title>Saved</title><h1>Saved</h1>".getBytes());
	}

	private static void serve(HttpExchange exchange, String path) throws IOException {
		if (path.startsWith("/js/editor/")) {
			Path file = BUILT.resolve(path.substring("/js/editor/".length()));
			answer(exchange, 200, path.endsWith(".css") ? "text/css" : "text/javascript", Files.readAllBytes(file));
		}
		else if (path.startsWith("/media/")) {
			answer(exchange, 200, "image/png", resource("editor/rose.png"));
		}
		else {
			answer(exchange, 404, "text/plain", new byte[0]);
		}
	}

	private static byte[] resource(String name) throws IOException {
		try (InputStream content = new ClassPathResource(name).getInputStream()) {
			return content.readAllBytes();
		}
	}

	private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", type);
		exchange.sendResponseHeaders(status, (body.length > 0) ? body.length : -1);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private static ContentSecurityPolicy policies() {
		URI anywhere = URI.create("http://localhost");
		Map<App, RoseAsh.Address> addresses = Arrays.stream(App.values())
			.collect(Collectors.toMap(Function.identity(), (app) -> new RoseAsh.Address(anywhere, anywhere)));
		RoseAsh settings = new RoseAsh("Test", "s".repeat(32), "", ZoneId.of("Europe/London"), "GBP", null, false,
				addresses);
		return new ContentSecurityPolicy(
				new Site(settings, new MockEnvironment().withProperty("spring.application.name", "blog"), settings),
				FrameSources.NONE, TrustedSources.NONE);
	}

	/** What was saved, and on which version it says to stand. */
	record Saved(String version, String body) {
	}

}
