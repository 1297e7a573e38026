package com.roseash.platform.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FetchingTests {

	private static final int MOST = 100_000;

	private final Fetching fetching = new Fetching(new PublicAddresses(Set.of(InetAddress.ofLiteral("127.0.0.1"))),
			Duration.ofMillis(1500));

	private final CountDownLatch gone = new CountDownLatch(1);

	private final AtomicInteger asked = new AtomicInteger();

	private HttpServer server;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void whatStandsThereComesWithItsType() throws NotFetched {
		serve("/page", (exchange) -> send(exchange, 200, "Rye"));

		Fetched fetched = this.fetching.fetch(uri("/page"), MOST);

		assertThat(fetched.bytes()).asString().isEqualTo("Rye");
		assertThat(fetched.is("text/html")).isTrue();
		assertThat(fetched.whole()).isTrue();
		assertThat(fetched.address()).isEqualTo(uri("/page"));
	}

	@Test
	void redirectsAreFollowedAFewTimes() throws NotFetched {
		serve("/old", (exchange) -> redirect(exchange, "new?x=1"));
		serve("/new", (exchange) -> send(exchange, 200, exchange.getRequestURI().toString()));
		serve("/round", (exchange) -> {
			this.asked.incrementAndGet();
			redirect(exchange, "/round");
		});

		assertThat(this.fetching.fetch(uri("/old"), MOST).address()).isEqualTo(uri("/new?x=1"));
		assertThatExceptionOfType(NotFetched.class).isThrownBy(() -> this.fetching.fetch(uri("/round"), MOST))
			.withMessageContaining("on and on");
		assertThat(this.asked).hasValue(5);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.2/", "http://127.0.0.2:80/", "http://localhost/", "http://[::1]/",
			"http://[::ffff:127.0.0.2]/", "http://2130706434/", "http://0x7f.0.0.2/", "http://0/", "http://10.0.0.1/",
			"http://169.254.169.254/latest/meta-data", "https://192.168.0.1/", "file:///etc/passwd",
			"gopher://example.org/", "http://example.org:22/", "http://a:b@example.org/", "http:/nohost" })
	void nobodyMakesUsAskWhatOnlyWeReach(String address) {
		serve("/there", (exchange) -> redirect(exchange, address));

		assertThatExceptionOfType(NotFetched.class).isThrownBy(() -> this.fetching.fetch(URI.create(address), MOST));
		assertThatExceptionOfType(NotFetched.class).isThrownBy(() -> this.fetching.fetch(uri("/there"), MOST));
	}

	@Test
	void ofABodyWithoutAnEndOnlyTheBeginningIsRead() throws Exception {
		serve("/endless", (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "text/html");
			exchange.sendResponseHeaders(200, 0);
			untilGone(exchange, new byte[10_000]);
		});

		Fetched fetched = this.fetching.fetch(uri("/endless"), MOST);

		assertThat(fetched.bytes()).hasSize(MOST);
		assertThat(fetched.whole()).isFalse();
		assertThat(this.gone.await(10, TimeUnit.SECONDS)).as("the connection is closed").isTrue();
	}

	@Test
	void whoDripsIsLeftAtTheDeadline() throws Exception {
		serve("/drip", (exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			untilGone(exchange, new byte[1]);
		});
		long start = System.nanoTime();

		assertThatExceptionOfType(NotFetched.class).isThrownBy(() -> this.fetching.fetch(uri("/drip"), 10_000_000));

		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
	}

	@Test
	void whatIsNotThereIsSaidToBeSo() {
		serve("/gone", (exchange) -> send(exchange, 410, "Gone"));

		assertThatExceptionOfType(NotFetched.class).isThrownBy(() -> this.fetching.fetch(uri("/gone"), MOST))
			.withMessageContaining("410");
	}

	private void serve(String path, HttpHandler handler) {
		this.server.createContext(path, handler);
	}

	private void untilGone(HttpExchange exchange, byte[] again) throws IOException {
		try (OutputStream body = exchange.getResponseBody()) {
			while (true) {
				body.write(again);
				body.flush();
				Thread.onSpinWait();
			}
		}
		catch (IOException ex) {
			this.gone.countDown();
			throw ex;
		}
	}

	private static void redirect(HttpExchange exchange, String location) throws IOException {
		exchange.getResponseHeaders().set("Location", location);
		exchange.sendResponseHeaders(302, -1);
		exchange.close();
	}

	private static void send(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort() + path);
	}

}
