package com.roseash.platform.operation;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.roseash.example.SlowController;
import com.roseash.testing.PlatformServers;
import com.roseash.testing.TestApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@ExtendWith(PlatformServers.class)
class DrainIntegrationTests {

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private ConfigurableApplicationContext context;

	private SlowController slow;

	private URI base;

	@AfterEach
	void end() {
		this.slow.finish.countDown();
		this.context.close();
		this.client.close();
	}

	@Test
	void untilItIsForgottenAProcessGoesOnServing() throws Exception {
		start("--rose-ash.drain=4s");
		CompletableFuture<HttpResponse<String>> inFlight = this.client.sendAsync(request("/slow"),
				HttpResponse.BodyHandlers.ofString());
		this.slow.begun.await();
		long before = System.nanoTime();
		CompletableFuture<Void> leaving = CompletableFuture.runAsync(this.context::close);

		awaitRefusal();
		HttpResponse<String> late = get("/quick");
		assertThat(late.statusCode()).isEqualTo(200);
		assertThat(late.headers().firstValue("Connection")).contains("close");
		while (System.nanoTime() - before < Duration.ofSeconds(2).toNanos()) {
			assertThat(get("/quick").statusCode()).isEqualTo(200);
		}

		awaitFreePort();
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(3));
		assertThat(inFlight).isNotDone();
		this.slow.finish.countDown();
		assertThat(inFlight.get(5, TimeUnit.SECONDS).body()).isEqualTo("slow");
		assertThat(inFlight.get().headers().firstValue("Connection")).contains("close");
		leaving.get(10, TimeUnit.SECONDS);
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
	}

	@Test
	void withoutADrainWhoeverComesLateIsTurnedAway() throws Exception {
		start("--rose-ash.drain=0s");
		CompletableFuture<HttpResponse<String>> inFlight = this.client.sendAsync(request("/slow"),
				HttpResponse.BodyHandlers.ofString());
		this.slow.begun.await();
		long before = System.nanoTime();
		CompletableFuture<Void> leaving = CompletableFuture.runAsync(this.context::close);

		awaitFreePort();
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
		assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> get("/quick"));
		this.slow.finish.countDown();
		assertThat(inFlight.get(5, TimeUnit.SECONDS).body()).isEqualTo("slow");
		leaving.get(10, TimeUnit.SECONDS);
	}

	@Test
	void whatTakesTooLongDoesNotHoldUpTheEnd() throws Exception {
		start("--rose-ash.drain=1s", "--spring.lifecycle.timeout-per-shutdown-phase=2s");
		CompletableFuture<HttpResponse<String>> inFlight = this.client.sendAsync(request("/slow"),
				HttpResponse.BodyHandlers.ofString());
		this.slow.begun.await();

		CompletableFuture.runAsync(this.context::close).get(8, TimeUnit.SECONDS);

		assertThatExceptionOfType(java.util.concurrent.ExecutionException.class)
			.isThrownBy(() -> inFlight.get(5, TimeUnit.SECONDS))
			.withCauseInstanceOf(IOException.class);
	}

	private void start(String... properties) {
		this.context = new SpringApplicationBuilder(TestApplication.class, SlowController.class)
			.properties("spring.application.name=blog", "spring.config.import=classpath:rose-ash-defaults.yaml",
					"server.port=0")
			.run(java.util.stream.Stream
				.concat(java.util.Arrays.stream(properties),
						java.util.stream.Stream.of("--rose-ash.activities.processing=true",
								"--rose-ash.flows.running=true", "--rose-ash.mail.sending=true"))
				.toArray(String[]::new));
		this.slow = this.context.getBean(SlowController.class);
		int port = ((ServletWebServerApplicationContext) this.context).getWebServer().getPort();
		this.base = URI.create("http://127.0.0.1:" + port);
	}

	private void awaitRefusal() throws Exception {
		while (get("/actuator/health/readiness").statusCode() != 503) {
			Thread.onSpinWait();
		}
	}

	/** That the port is free says that nobody listens, without one more connection. */
	private void awaitFreePort() {
		await().atMost(Duration.ofSeconds(15)).ignoreException(BindException.class).until(() -> {
			try (ServerSocket socket = new ServerSocket(this.base.getPort())) {
				return socket.isBound();
			}
		});
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.client.send(request(path), HttpResponse.BodyHandlers.ofString());
	}

	private HttpRequest request(String path) {
		return HttpRequest.newBuilder(this.base.resolve(path)).timeout(Duration.ofSeconds(20)).build();
	}

}
