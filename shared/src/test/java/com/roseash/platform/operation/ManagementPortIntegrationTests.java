package com.roseash.platform.operation;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.roseash.platform.http.CallSigner;
import com.roseash.testing.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
@TestPropertySource(properties = { "rose-ash.management-port=0", "rose-ash.management-address=127.0.0.1" })
class ManagementPortIntegrationTests {

	@Autowired
	ManagementPort management;

	@Autowired
	CallSigner signer;

	@LocalServerPort
	int port;

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/prometheus", "/actuator/metrics", "/actuator/info", "/actuator/health",
			"/actuator/health/readiness", "/actuator/health/liveness", "/actuator/health/db" })
	void whoeverReachesItIsTold(String path) throws Exception {
		assertThat(get(this.management.number(), path, Map.of()).statusCode()).isEqualTo(200);
	}

	@Test
	void operatorsSeeWhatHealthConsistsOf() throws Exception {
		assertThat(get(this.management.number(), "/actuator/health", Map.of()).body()).contains("\"status\":\"UP\"",
				"redis", "schema", "activityLag");
		assertThat(get(this.port, "/actuator/health", Map.of()).body()).doesNotContain("redis", "schema");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/robots.txt", "/internal/schema", "/actuatorsomething", "/css/base.css",
			"/%61ctuator/health", "/media/x" })
	void nothingElseIsThere(String path) throws Exception {
		assertThat(get(this.management.number(), path, sign(path)).statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/../internal/schema", "/actuator/..;/internal/schema",
			"/actuator/%2e%2e/robots.txt", "/actuator/..%2finternal/schema", "//internal/schema" })
	void noDetourLeadsElsewhere(String path) throws Exception {
		assertThat(statusLine(this.management.number(), path)).matches("HTTP/1.1 (400|404) .*");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/prometheus", "/actuator/metrics", "/actuator/info" })
	void onTheMainPortNothingHasChanged(String path) throws Exception {
		assertThat(get(this.port, path, Map.of()).statusCode()).isEqualTo(404);
		assertThat(get(this.port, path, sign(path)).statusCode()).isEqualTo(200);
	}

	@Test
	void noHeaderMakesTheMainPortTheOther() throws Exception {
		String number = String.valueOf(this.management.number());
		Map<String, String> forged = Map.of("X-Forwarded-Port", number, "X-Forwarded-Host", "blog:" + number,
				"X-Forwarded-For", "127.0.0.1", "X-Forwarded-Proto", "http", "Forwarded", "host=blog:" + number);

		assertThat(get(this.port, "/actuator/prometheus", forged).statusCode()).isEqualTo(404);
		assertThat(get(this.management.number(), "/actuator/prometheus", forged).statusCode()).isEqualTo(200);
		assertThat(statusLine(this.port, "/actuator/prometheus", "127.0.0.1:" + number)).contains(" 404 ");
	}

	private Map<String, String> sign(String path) {
		return Map.of(CallSigner.SIGNATURE, this.signer.sign("GET", path, null, null, new byte[0]));
	}

	private static HttpResponse<String> get(int port, String path, Map<String, String> headers)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
		headers.forEach(request::header);
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
	}

	/** Asks for a path as it is written, which a client would mend. */
	private static String statusLine(int port, String path) throws IOException {
		return statusLine(port, path, "127.0.0.1");
	}

	private static String statusLine(int port, String path, String host) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", port)) {
			socket.getOutputStream()
				.write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1).lines()
				.findFirst()
				.orElse("");
		}
	}

}
