package com.roseash.platform.fragment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;

import com.roseash.example.Neighbourhood;
import com.roseash.platform.cache.SlotCache;
import com.roseash.platform.config.App;
import com.roseash.testing.MemberSession;
import com.roseash.testing.PlatformServers;
import com.roseash.testing.TestApplication;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.session.SessionRepository;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(PlatformServers.class)
@SpringBootTest(classes = TestApplication.class, webEnvironment = WebEnvironment.DEFINED_PORT,
		properties = { "spring.application.name=blog", "spring.config.import=classpath:rose-ash-defaults.yaml",
				"rose-ash.fragments.deadline=5s" })
@Import(Neighbourhood.class)
class PageIntegrationTests {

	private static final int PORT = freePort();

	@Autowired
	SlotCache cache;

	@Autowired
	SessionRepository<?> sessions;

	private final HttpClient browser = HttpClient.newHttpClient();

	@DynamicPropertySource
	static void addresses(DynamicPropertyRegistry properties) {
		properties.add("server.port", () -> PORT);
		for (App app : App.values()) {
			properties.add("rose-ash.apps." + app.id() + ".internal-url", () -> "http://127.0.0.1:" + PORT);
		}
	}

	@BeforeEach
	void reset() {
		Neighbourhood.text = "main";
		Neighbourhood.cart = "empty";
		Neighbourhood.events = "none";
		Neighbourhood.status = 200;
		Neighbourhood.delay = 0;
		this.cache.evict(List.of("pages", "entries", "cart:null"));
		Neighbourhood.calls.clear();
	}

	@Test
	void aPageIsComposedOfItsMainPartAndTheFragmentsOfItsNeighbours() throws Exception {
		String path = "/test/" + UUID.randomUUID();
		HttpResponse<String> page = get(path);
		assertThat(Jsoup.parse(page.body()).select("main").text()).isEqualTo("main");
		assertThat(Jsoup.parse(page.body()).select("[data-fragment=cart/mini]").text()).isEqualTo("empty for null");
		assertThat(Jsoup.parse(page.body()).select("[data-fragment=events/upcoming]").text())
			.isEqualTo("none of 3 for null");
	}

	@Test
	void aWarmPageRunsNoControllerAndNoFragment() throws Exception {
		String path = "/test/" + UUID.randomUUID();
		String first = get(path).body();
		get(path);
		Neighbourhood.calls.clear();
		assertThat(get(path).body()).isEqualTo(first);
		assertThat(Neighbourhood.calls).isEmpty();
	}

	@Test
	void aPageWithAParameterItDoesNotDeclareIsMadeEachTime() throws Exception {
		String path = "/test/" + UUID.randomUUID();
		get(path + "?page=2");
		get(path + "?page=2");
		assertThat(Neighbourhood.calls("page")).isOne();
		get(path + "?other=1");
		get(path + "?other=1");
		assertThat(Neighbourhood.calls("page")).isEqualTo(3);
	}

	@Test
	void aPageOfItsVisitorIsMadeEachTime() throws Exception {
		get("/personal");
		get("/personal");
		assertThat(Neighbourhood.calls("personal")).isEqualTo(2);
	}

	@Test
	void whatChangedIsEvictedByItsTag() throws Exception {
		String path = "/test/" + UUID.randomUUID();
		get(path);
		Neighbourhood.text = "new main";
		Neighbourhood.events = "one";
		assertThat(get(path).body()).contains(">main<");
		this.cache.evict(List.of("page:" + path.substring("/test/".length()), "entries"));
		assertThat(get(path).body()).contains("new main").contains("one of 3");
	}

	@Test
	void everySessionSeesItsOwnFragments() throws Exception {
		String path = "/test/" + UUID.randomUUID();
		String ann = "a".repeat(32);
		String ben = "b".repeat(32);
		Neighbourhood.cart = "full";
		for (int round = 0; round < 3; round++) {
			assertThat(get(path, "Cookie", "rose_ash_cart=" + ann).body()).contains("full for " + ann)
				.doesNotContain(ben);
			assertThat(get(path, "Cookie", "rose_ash_cart=" + ben).body()).contains("full for " + ben)
				.doesNotContain(ann);
			assertThat(get(path).body()).doesNotContain(ann).doesNotContain(ben);
		}
	}

	@Test
	void aMemberSeesTheSameInEveryBrowserAndNobodyElseSeesIt() throws Exception {
		String path = "/test/" + UUID.randomUUID();
		String ada = UUID.randomUUID().toString();
		String bob = UUID.randomUUID().toString();
		String cart = "rose_ash_cart=" + "d".repeat(32);
		List<String> adas = List.of(signedIn(ada) + "; " + cart, signedIn(ada));
		Neighbourhood.cart = "full";
		for (int round = 0; round < 3; round++) {
			for (String browser : adas) {
				assertThat(get(path, "Cookie", browser).body()).contains("full for " + ada + " and null");
			}
			assertThat(get(path, "Cookie", signedIn(bob)).body()).contains("full for " + bob + " and null");
			assertThat(get(path, "Cookie", cart).body()).contains("full for " + "d".repeat(32)).doesNotContain(ada);
			assertThat(get(path).body()).doesNotContain(ada, bob);
		}
		Neighbourhood.cart = "fuller";
		this.cache.evict(List.of("cart:" + ada + "-and-null"));
		for (String browser : adas) {
			assertThat(get(path, "Cookie", browser).body()).contains("fuller for " + ada + " and null");
		}
		assertThat(get(path, "Cookie", signedIn(bob)).body()).contains("full for " + bob + " and null");
	}

	@Test
	void whatIsSharedByAllIsNotToldWhoAsks() throws Exception {
		this.cache.evict(List.of("entries"));
		String page = get("/test/" + UUID.randomUUID(), "Cookie", "rose_ash_cart=" + "c".repeat(32)).body();
		assertThat(page).contains("none of 3 for null");
	}

	@Test
	void anUnchangedPageIsNotSentAgain() throws Exception {
		String path = "/test/" + UUID.randomUUID();
		get(path);
		String etag = get(path).headers().firstValue("ETag").orElseThrow();
		assertThat(get(path, "If-None-Match", etag).statusCode()).isEqualTo(304);
		Neighbourhood.events = "a new one";
		this.cache.evict(List.of("entries"));
		HttpResponse<String> changed = get(path, "If-None-Match", etag);
		assertThat(changed.statusCode()).isEqualTo(200);
		assertThat(changed.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(etag);
	}

	@Test
	void gzipSaysTheSameAsPlain() throws Exception {
		String path = "/test/" + UUID.randomUUID();
		String plain = get(path).body();
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path))
			.header("Accept-Encoding", "br, gzip")
			.build();
		HttpResponse<byte[]> gzip = this.browser.send(request, HttpResponse.BodyHandlers.ofByteArray());
		assertThat(gzip.headers().firstValue("Content-Encoding")).contains("gzip");
		try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip.body()))) {
			assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
		}
	}

	@Test
	void aFailingNeighbourLeavesTheFallbackAndIsLeftAlone() throws Exception {
		Neighbourhood.status = 500;
		this.cache.evict(List.of("entries"));
		String path = "/test/" + UUID.randomUUID();
		for (int round = 0; round < 5; round++) {
			String page = get(path).body();
			assertThat(Jsoup.parse(page).select("[data-fragment=events/upcoming]").text()).isEqualTo("no events");
			assertThat(Jsoup.parse(page).select("[data-fragment=cart/mini]").text()).isEqualTo("empty for null");
		}
		assertThat(Neighbourhood.calls("events")).isLessThanOrEqualTo(2);
		Neighbourhood.status = 200;
		Awaitility.await().until(() -> get(path).body().contains("none of 3"));
	}

	@Test
	void aStalePageIsShownWhileItIsMadeAnew() throws Exception {
		get("/brief");
		Neighbourhood.text = "newer main";
		Awaitility.await().until(() -> {
			String body = get("/brief").body();
			assertThat(body).containsAnyOf(">main<", "newer main");
			return body.contains("newer main");
		});
		assertThat(Neighbourhood.calls("brief")).isBetween(1, 4);
	}

	@Test
	void manyAtOnceMakeAPageOnce() throws Exception {
		String path = "/test/" + UUID.randomUUID();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<String>> visitors = Collections.nCopies(40, () -> get(path).body());
			for (Future<String> page : threads.invokeAll(visitors)) {
				assertThat(page.get()).contains(">main<");
			}
		}
		assertThat(Neighbourhood.calls("page")).isOne();
	}

	@Test
	void fragmentsAreNotThereForStrangers() throws Exception {
		HttpResponse<String> fragment = get("/internal/fragments/cart/mini");
		assertThat(fragment.statusCode()).isEqualTo(404);
		assertThat(fragment.body()).doesNotContain("empty for");
	}

	private String signedIn(String member) {
		return MemberSession.COOKIE + "=" + MemberSession.of(member, this.sessions);
	}

	private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
