package com.roseash.platform.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import com.roseash.testing.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
class CrossOriginIntegrationTests {

	private final HttpClient browser = HttpClient.newHttpClient();

	@LocalServerPort
	int port;

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			/logout,     cross-site, https://evil.example,                   403
			/logout,     same-site,  http://evil.rose-ash.localhost:8002,    403
			/logout,     -,          https://evil.example,                   403
			/login,      cross-site, https://evil.example,                   403
			/some/form,  cross-site, https://evil.example,                   403
			/logout,     same-site,  http://market.rose-ash.localhost:8002,  302
			/logout,     same-origin, http://blog.rose-ash.localhost:8001,   302
			/logout,     -,          http://market.rose-ash.localhost:8002,  302
			/logout,     -,          -,                                      302
			/some/form,  same-site,  http://market.rose-ash.localhost:8002,  404
			""")
	void alsoWhatSpringSecurityAnswersIsRefusedToAnotherSitesPage(String path, String site, String origin, int status)
			throws Exception {
		assertThat(post(path, site, origin).statusCode()).isEqualTo(status);
	}

	@Test
	void whoIsRefusedGetsAPageThatNobodyCanFrame() throws Exception {
		HttpResponse<String> refused = post("/logout", "cross-site", "https://evil.example");

		assertThat(refused.body()).contains("<main", "That did not work");
		assertThat(refused.headers().firstValue("Content-Security-Policy"))
			.hasValueSatisfying((policy) -> assertThat(policy).contains("frame-ancestors 'none'"));
	}

	private HttpResponse<String> post(String path, String site, String origin)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.header("Accept", "text/html")
			.POST(BodyPublishers.noBody());
		if (site != null) {
			request.header("Sec-Fetch-Site", site);
		}
		if (origin != null) {
			request.header("Origin", origin);
		}
		return this.browser.send(request.build(), BodyHandlers.ofString());
	}

}
