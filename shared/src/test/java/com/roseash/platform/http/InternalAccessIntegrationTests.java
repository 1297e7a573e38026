package com.roseash.platform.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeSet;

import com.roseash.testing.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
class InternalAccessIntegrationTests {

	private static final String QUERY = "kind=post&id=1";

	private static final String PATH = "/internal/data/page-configs/by-container";

	@Autowired
	CallSigner signer;

	@LocalServerPort
	int port;

	@Test
	void aSiblingIsAnswered() throws Exception {
		assertThat(get(PATH + "?" + QUERY, sign("GET", PATH, QUERY, null, "")).statusCode()).isEqualTo(200);
		assertThat(get("/actuator/metrics", sign("GET", "/actuator/metrics", null, null, "")).statusCode())
			.isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { PATH + "?" + QUERY, "/internal", "/internal/", "/internal/schema", "/internal/nothing",
			"/%69nternal/schema", "/internal/%73chema", "/actuator", "/actuator/metrics", "/actuator/prometheus",
			"/%61ctuator/metrics", "/actuator/info", "/actuator/health/db" })
	void toAnyoneElseTheAddressDoesNotExist(String path) throws Exception {
		HttpResponse<String> unknown = get("/nothing/here", Map.of());

		HttpResponse<String> answer = get(path, Map.of());

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(sameForAll(answer)).isEqualTo(sameForAll(unknown));
		assertThat(new TreeSet<>(answer.headers().map().keySet()))
			.isEqualTo(new TreeSet<>(unknown.headers().map().keySet()));
	}

	@Test
	void whatWasAlteredOnTheWayDoesNotExist() throws Exception {
		Map<String, String> signed = sign("GET", PATH, QUERY, "e30", "");

		assertThat(get(PATH + "?" + QUERY, signed).statusCode()).isEqualTo(200);
		assertThat(get(PATH + "?kind=post&id=2", signed).statusCode()).isEqualTo(404);
		assertThat(get(PATH, signed).statusCode()).isEqualTo(404);
		assertThat(get("/internal/data/page-configs/by-id?" + QUERY, signed).statusCode()).isEqualTo(404);
		assertThat(get(PATH + "?" + QUERY,
				Map.of(CallSigner.SIGNATURE, signed.get(CallSigner.SIGNATURE), CallSigner.CONTEXT, "e31"))
			.statusCode()).isEqualTo(404);
		assertThat(get(PATH + "?" + QUERY, Map.of(CallSigner.SIGNATURE, signed.get(CallSigner.SIGNATURE))).statusCode())
			.isEqualTo(404);
	}

	@Test
	void aSignatureIsForOneBody() throws Exception {
		String path = "/internal/actions/page-configs/ensure";
		String body = "{\"kind\":\"page\",\"id\":\"signed\"}";
		Map<String, String> signed = sign("POST", path, null, null, body);

		assertThat(post(path, signed, body).statusCode()).isEqualTo(200);
		assertThat(post(path, signed, body.replace("signed", "forged")).statusCode()).isEqualTo(404);
		assertThat(post(path, Map.of(), body).statusCode()).isEqualTo(404);
	}

	@Test
	void aSignatureExpires() throws Exception {
		String old = "t=1000000000,v1=" + "0".repeat(64);

		assertThat(get(PATH + "?" + QUERY, Map.of(CallSigner.SIGNATURE, old)).statusCode()).isEqualTo(404);
	}

	@Test
	void aBodyHasABound() throws Exception {
		String body = "x".repeat(8 * 1024 * 1024 + 1);
		String path = "/internal/actions/page-configs/ensure";

		assertThat(post(path, sign("POST", path, null, null, body), body).statusCode()).isEqualTo(413);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness" })
	void healthIsForEveryone(String path) throws Exception {
		assertThat(get(path, Map.of()).statusCode()).isEqualTo(200);
	}

	private Map<String, String> sign(String method, String path, String query, String context, String body) {
		String signature = this.signer.sign(method, path, query, context, body.getBytes());
		return (context != null) ? Map.of(CallSigner.SIGNATURE, signature, CallSigner.CONTEXT, context)
				: Map.of(CallSigner.SIGNATURE, signature);
	}

	/** The body without the two things that tell any two answers apart. */
	private static String sameForAll(HttpResponse<String> answer) {
		return answer.body()
			.replace(answer.uri().getPath(), "")
			.replace(answer.uri().getRawPath(), "")
			.replaceAll("\"timestamp\":\"[^\"]*\"", "");
	}

	private HttpResponse<String> get(String path, Map<String, String> headers)
			throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(uri(path)), headers);
	}

	private HttpResponse<String> post(String path, Map<String, String> headers, String body)
			throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body)), headers);
	}

	private static HttpResponse<String> send(HttpRequest.Builder request, Map<String, String> headers)
			throws IOException, InterruptedException {
		headers.forEach(request::header);
		try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
			return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

}
