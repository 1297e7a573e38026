package com.roseash.platform.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import com.roseash.testing.HttpTest;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
class RequestLimitIntegrationTests {

	@LocalServerPort
	int port;

	@Test
	void moreThanTheLargestFormIsNotRead() throws Exception {
		assertThat(send(13)).isEqualTo(413);
		assertThat(send(1)).isNotEqualTo(413);
	}

	/**
	 * Asks before it sends: an answer to what is still being sent may be lost with the
	 * connection.
	 */
	private int send(int megabytes) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/nothing"))
				.header("Content-Type", "application/json")
				.expectContinue(true)
				.PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[megabytes * 1024 * 1024]))
				.build();
			return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
		}
	}

}
