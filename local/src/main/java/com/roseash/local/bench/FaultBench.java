package com.roseash.local.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;

import com.roseash.local.Application;
import com.roseash.local.Platform;
import com.roseash.platform.config.App;

/**
 * Measures what a neighbour that hangs or dies costs the readers of the blog: the first
 * page made after everything was forgotten, and those that follow.
 */
final class FaultBench {

	private static final int ROUNDS = 5;

	private static final int FOLLOWING = 500;

	private final HttpClient http = HttpClient.newHttpClient();

	private final Platform platform;

	private final URI page;

	FaultBench(Platform platform) {
		this.platform = platform;
		this.page = platform.ports().internalUrl(App.BLOG).resolve("/");
	}

	void measure() throws Exception {
		Application events = this.platform.application(App.EVENTS);
		System.out.printf("%n%-36s %12s %12s %12s%n", "milliseconds until a page is there", "the first", "then, p50",
				"then, p99");
		row("all are well");
		events.suspend();
		row("events hangs");
		events.resume();
		row("events is back");
		events.kill();
		row("events is dead");
		this.platform.restart(App.EVENTS);
	}

	private void row(String name) throws IOException, InterruptedException {
		double[] first = new double[ROUNDS];
		double[] following = new double[ROUNDS * FOLLOWING];
		for (int round = 0; round < ROUNDS; round++) {
			this.platform.redis().forget();
			first[round] = milliseconds();
			for (int i = 0; i < FOLLOWING; i++) {
				following[round * FOLLOWING + i] = milliseconds();
			}
		}
		System.out.printf("%-36s %12.1f %12.2f %12.2f%n", name, percentile(first, 50), percentile(following, 50),
				percentile(following, 99));
	}

	private double milliseconds() throws IOException, InterruptedException {
		long begin = System.nanoTime();
		HttpResponse<byte[]> answer = this.http.send(HttpRequest.newBuilder(this.page).build(),
				HttpResponse.BodyHandlers.ofByteArray());
		if (answer.statusCode() != 200) {
			throw new IllegalStateException("The blog answered " + answer.statusCode());
		}
		return (System.nanoTime() - begin) / 1e6;
	}

	private static double percentile(double[] values, int percent) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length * percent / 100];
	}

}
