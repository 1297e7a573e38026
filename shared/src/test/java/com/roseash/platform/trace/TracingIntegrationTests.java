package com.roseash.platform.trace;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import com.roseash.example.Neighbourhood;
import com.roseash.platform.config.App;
import com.roseash.platform.trace.Collector.Told;
import com.roseash.testing.PlatformServers;
import com.roseash.testing.TestApplication;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(PlatformServers.class)
class TracingIntegrationTests {

	private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

	private static final Collector collector = new Collector();

	private final HttpClient browser = HttpClient.newHttpClient();

	@AfterAll
	static void close() {
		collector.close();
	}

	@Test
	void aPageAndTheFragmentsOfItsNeighbourAreOneTrace() throws Exception {
		int blog = freePort();
		int neighbour = freePort();
		try (ConfigurableApplicationContext _ = start("blog", blog, neighbour, collector.address());
				ConfigurableApplicationContext _ = start("cart", neighbour, neighbour, collector.address())) {
			String path = "/test/" + UUID.randomUUID();
			HttpResponse<String> page = get(blog, path,
					Map.of("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-00", "X-Request-Id", "from-the-proxy"));
			assertThat(page.statusCode()).isEqualTo(200);
			assertThat(page.headers().firstValue("X-Request-Id")).contains("from-the-proxy");

			Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> complete(collector.of(TRACE)));
			List<Told> spans = collector.of(TRACE);
			Told served = one(spans,
					(span) -> span.application().equals("blog") && span.kind() == SpanKind.SPAN_KIND_SERVER);
			List<Told> answered = spans.stream().filter((span) -> span.application().equals("cart")).toList();
			assertThat(served.parent()).isEqualTo("00f067aa0ba902b7");
			assertThat(served.name()).isEqualTo("GET /test/{id}");
			assertThat(answered).allSatisfy((answer) -> {
				assertThat(answer.name()).isEqualTo("GET /internal/fragments");
				assertThat(answer.all()).contains("from-the-proxy");
				Told call = one(spans, (span) -> span.id().equals(answer.parent()));
				assertThat(call.kind()).isEqualTo(SpanKind.SPAN_KIND_CLIENT);
				assertThat(call.parent()).isEqualTo(served.id());
			});
			assertThat(spans).extracting(Told::all).noneMatch((text) -> text.contains(path));
		}
	}

	@Test
	void nobodyIsToldWhereThereIsNoCollector() throws Exception {
		int port = freePort();
		Set<Thread> before = Thread.getAllStackTraces().keySet();
		try (ConfigurableApplicationContext context = start("blog", port, port, "")) {
			assertThat(context.getBean(Spans.class)).isSameAs(Spans.UNTOLD);
			assertThat(get(port, "/test/" + UUID.randomUUID(), Map.of()).headers().firstValue("X-Request-Id").get())
				.matches("[0-9a-f]{16}");
			assertThat(Thread.getAllStackTraces().keySet()).filteredOn((thread) -> !before.contains(thread))
				.extracting(Thread::getName)
				.noneMatch((name) -> name.contains("BatchSpanProcessor"));
		}
	}

	private static boolean complete(List<Told> spans) {
		return spans.stream().filter((span) -> span.kind() == SpanKind.SPAN_KIND_CLIENT).count() == 2
				&& spans.stream().filter((span) -> span.application().equals("cart")).count() == 2
				&& spans.stream().anyMatch((span) -> span.name().startsWith("GET /test"));
	}

	private static Told one(List<Told> spans, Predicate<Told> condition) {
		List<Told> found = spans.stream().filter(condition).toList();
		assertThat(found).hasSize(1);
		return found.getFirst();
	}

	private HttpResponse<String> get(int port, String path, Map<String, String> headers)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
		headers.forEach(request::header);
		return this.browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	/** An application whose neighbours all answer at one port. */
	private static ConfigurableApplicationContext start(String name, int port, int neighbours, String collector) {
		SpringApplicationBuilder application = new SpringApplicationBuilder(TestApplication.class, Neighbourhood.class)
			.properties("spring.application.name=" + name, "spring.config.import=classpath:rose-ash-defaults.yaml");
		List<String> arguments = new java.util.ArrayList<>(List.of("--server.port=" + port,
				"--rose-ash.fragments.deadline=5s", "--rose-ash.tracing.endpoint=" + collector));
		for (App app : App.values()) {
			int at = app.id().equals(name) ? port : neighbours;
			arguments.add("--rose-ash.apps." + app.id() + ".internal-url=http://127.0.0.1:" + at);
		}
		return application.run(arguments.toArray(String[]::new));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
