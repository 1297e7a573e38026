package com.roseash.local.swarm;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.roseash.platform.config.App;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People who put a loaf into their carts again and again, and count how often they were
 * told that it is there.
 */
final class Shoppers implements AutoCloseable {

	private static final int PEOPLE = 6;

	/** A cart takes 999 of a thing; nobody gets that far in ten minutes. */
	private static final long PAUSE_MILLIS = 700;

	private final List<Shopper> people = new ArrayList<>();

	private final ExecutorService executor = Executors.newFixedThreadPool(PEOPLE);

	private volatile boolean shopping = true;

	Shoppers(Edge edge) {
		for (int i = 0; i < PEOPLE; i++) {
			Shopper shopper = new Shopper(edge.visitor());
			this.people.add(shopper);
			this.executor.execute(() -> shop(shopper));
		}
	}

	/** How many loaves they were told of. */
	int told() {
		return this.people.stream().mapToInt((shopper) -> shopper.told).sum();
	}

	/** When they were told nothing, or that it did not work, and why. */
	List<String> failures() {
		return this.people.stream().flatMap((shopper) -> shopper.failures.stream()).toList();
	}

	@Override
	public void close() {
		stop();
	}

	/** Ends what they do, and returns when nobody waits for an answer. */
	void stop() {
		this.shopping = false;
		this.executor.close();
	}

	/** Each cart has what its owner was told of, and nothing that nobody asked for. */
	void assertNothingIsLost() {
		for (Shopper shopper : this.people) {
			int found = Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.ignoreExceptions()
				.until(shopper::quantity, (quantity) -> quantity >= 0);
			assertThat(found).isBetween(shopper.told, shopper.told + shopper.failures.size());
		}
	}

	private void shop(Shopper shopper) {
		while (this.shopping) {
			try {
				shopper.putIn();
				TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

	private static final class Shopper {

		private final HttpClient http;

		private volatile int told;

		private final Queue<String> failures = new ConcurrentLinkedQueue<>();

		private Shopper(HttpClient http) {
			this.http = http;
		}

		private void putIn() throws InterruptedException {
			try {
				HttpResponse<String> response = Edge.post(this.http, App.MARKET, "/cart-lines",
						Map.of("product", "country-loaf", "quantity", "1"));
				if (response.statusCode() < 400) {
					this.told++;
				}
				else {
					this.failures.add(Instant.now() + " " + response.statusCode());
				}
			}
			catch (IOException ex) {
				this.failures.add(Instant.now() + " " + ex);
			}
		}

		/** How many loaves are in the cart; -1 when it cannot be seen. */
		private int quantity() throws IOException, InterruptedException {
			HttpResponse<String> response = Edge.get(this.http, App.CART, "/");
			if (response.statusCode() != 200) {
				return -1;
			}
			return Jsoup.parse(response.body())
				.select("tbody input[name=quantity]")
				.stream()
				.mapToInt((field) -> Integer.parseInt(field.attr("value")))
				.sum();
		}

	}

}
