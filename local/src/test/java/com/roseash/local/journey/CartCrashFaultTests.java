package com.roseash.local.journey;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;

import com.roseash.local.Platform;
import com.roseash.platform.config.App;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;

/** What a visitor was told is in the cart stays there, whoever dies. */
@Isolated("It stops parts of the platform")
@ExtendWith(RunningPlatform.class)
class CartCrashFaultTests {

	/** The cookie of a cart that is this test's own. */
	private final String cookie = "rose_ash_cart=" + "crash".repeat(6) + "42";

	private final HttpClient browser = HttpClient.newHttpClient();

	private final AtomicInteger sent = new AtomicInteger();

	private final AtomicInteger confirmed = new AtomicInteger();

	private final Platform platform;

	CartCrashFaultTests(Platform platform) {
		this.platform = platform;
	}

	@Test
	void whatWasConfirmedBeforeAKillIsThere() throws Exception {
		add();
		Thread visitor = Thread.ofVirtual().start(() -> {
			while (this.sent.get() == this.confirmed.get()) {
				add();
			}
		});
		Awaitility.await().until(() -> this.confirmed.get() > 20);
		this.platform.application(App.MARKET).kill();
		this.platform.application(App.CART).kill();
		visitor.join();
		this.platform.restart(App.MARKET);
		this.platform.restart(App.CART);

		assertThat(this.sent.get()).as("the kill cut one off").isEqualTo(this.confirmed.get() + 1);
		assertThat(inCart()).isBetween(this.confirmed.get(), this.sent.get());
	}

	private void add() {
		this.sent.incrementAndGet();
		HttpRequest request = request(App.MARKET, "/cart-lines")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("product=country-loaf&quantity=1"))
			.build();
		try {
			if (this.browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 302) {
				this.confirmed.incrementAndGet();
			}
		}
		catch (IOException ex) {
			// Cut off: whether it is in the cart nobody knows.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private int inCart() throws IOException, InterruptedException {
		String cart = this.browser.send(request(App.CART, "/").build(), HttpResponse.BodyHandlers.ofString()).body();
		return Integer.parseInt(Jsoup.parse(cart).select("input[name=quantity]").attr("value"));
	}

	private HttpRequest.Builder request(App app, String path) {
		return HttpRequest.newBuilder(this.platform.ports().internalUrl(app).resolve(path))
			.header("Cookie", this.cookie);
	}

}
