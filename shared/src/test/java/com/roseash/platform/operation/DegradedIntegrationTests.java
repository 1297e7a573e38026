package com.roseash.platform.operation;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import com.roseash.testing.HttpTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody listens at the address of Redis. */
@HttpTest
@TestPropertySource(properties = { "rose-ash.management-port=0", "spring.data.redis.url=redis://127.0.0.1:1" })
class DegradedIntegrationTests {

	@Autowired
	ManagementPort management;

	@LocalServerPort
	int port;

	@Test
	void withoutRedisAnApplicationIsReadyAndSaysThatItIsDegraded() throws Exception {
		assertThat(get(this.port, "/actuator/health/readiness").statusCode()).isEqualTo(200);
		assertThat(get(this.port, "/robots.txt").statusCode()).isEqualTo(200);

		HttpResponse<String> health = get(this.management.number(), "/actuator/health");
		assertThat(health.statusCode()).isEqualTo(200);
		assertThat(health.body()).contains("\"status\":\"DEGRADED\"").doesNotContain("\"DOWN\"");
		assertThat(get(this.management.number(), "/actuator/prometheus").body())
			.containsPattern("rose_degraded\\{part=\"redis\"\\} 1.0");
	}

	private static HttpResponse<String> get(int port, String path) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
					HttpResponse.BodyHandlers.ofString());
		}
	}

}
