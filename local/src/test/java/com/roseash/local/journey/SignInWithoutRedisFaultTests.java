package com.roseash.local.journey;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import com.roseash.local.Platform;
import com.roseash.platform.config.App;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;

/** Without Redis nobody signs in, but what was begun is not lost, and nothing fails. */
@Isolated("It stops parts of the platform")
@ExtendWith(RunningPlatform.class)
class SignInWithoutRedisFaultTests {

	private final HttpClient ines = browser();

	private final HttpClient somebody = browser();

	private final Platform platform;

	private final Letters letters;

	SignInWithoutRedisFaultTests(Platform platform) {
		this.platform = platform;
		this.letters = new Letters(platform);
	}

	@Test
	void aMailThatWasAskedForWithoutRedisSignsInWithIt() throws Exception {
		this.platform.redis().stop();
		try {
			assertThat(post(this.ines, "/signin", "email=ines@example.org").statusCode()).isEqualTo(302);
			HttpResponse<String> shut = enter();
			assertThat(shut.statusCode()).isEqualTo(422);
			assertThat(Jsoup.parse(shut.body()).select(".problem").text()).contains("The mail can still be used");
			for (int i = 0; i < RunningPlatform.MAILS_TO_AN_ADDRESS; i++) {
				assertThat(post(this.somebody, "/signin", "email=nobody@example.org").statusCode()).isEqualTo(302);
			}
			assertThat(post(this.somebody, "/signin", "email=nobody@example.org").statusCode())
				.as("what the database limits")
				.isEqualTo(429);
		}
		finally {
			this.platform.redis().start();
		}
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> enter().statusCode() == 302);
	}

	/** Types the code of the mail. */
	private HttpResponse<String> enter() throws IOException, InterruptedException {
		return post(this.ines, "/signin/code", "code=" + this.letters.to("ines@example.org", Letters.CODE));
	}

	private HttpResponse<String> post(HttpClient browser, String path, String form)
			throws IOException, InterruptedException {
		URI address = this.platform.ports().internalUrl(App.FEDERATION).resolve(path);
		return browser.send(HttpRequest.newBuilder(address)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Sec-Fetch-Site", "same-origin")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static HttpClient browser() {
		return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
	}

}
