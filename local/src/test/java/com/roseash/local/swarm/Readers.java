package com.roseash.local.swarm;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;

import com.roseash.platform.config.App;

/** People who read pages of all six, one after the other, until they are told to stop. */
final class Readers implements AutoCloseable {

	private static final int PEOPLE = 6;

	private static final long PAUSE_MILLIS = 100;

	private static final List<Page> PAGES = List.of(new Page(App.BLOG, "/"), new Page(App.MARKET, "/"),
			new Page(App.BLOG, "/posts/pressing-day"), new Page(App.EVENTS, "/"), new Page(App.ACCOUNT, "/"),
			new Page(App.MARKET, "/products/country-loaf"), new Page(App.CART, "/"), new Page(App.FEDERATION, "/"),
			new Page(App.BLOG, "/atom.xml"));

	private final AtomicLong answered = new AtomicLong();

	private final LongAccumulator slowest = new LongAccumulator(Math::max, 0);

	private final Queue<String> failures = new ConcurrentLinkedQueue<>();

	private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);

	private volatile boolean reading = true;

	Readers(Edge edge) {
		for (int person = 0; person < PEOPLE; person++) {
			HttpClient visitor = edge.visitor();
			int first = person;
			this.people.execute(() -> read(visitor, first));
		}
	}

	/** How many pages they got. */
	long answered() {
		return this.answered.get();
	}

	/** How long somebody waited at most. */
	Duration slowest() {
		return Duration.ofNanos(this.slowest.get());
	}

	/** What they got instead of a page, and when. */
	List<String> failures() {
		return List.copyOf(this.failures);
	}

	@Override
	public void close() {
		stop();
	}

	/** Ends what they do, and returns when nobody waits for an answer. */
	void stop() {
		this.reading = false;
		this.people.close();
	}

	private void read(HttpClient visitor, int first) {
		for (int i = first; this.reading; i++) {
			Page page = PAGES.get(i % PAGES.size());
			try {
				long before = System.nanoTime();
				count(page, Edge.get(visitor, page.app(), page.path()));
				this.slowest.accumulate(System.nanoTime() - before);
				TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
			}
			catch (IOException ex) {
				this.failures.add(Instant.now() + " " + page + " " + ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

	private void count(Page page, HttpResponse<String> response) {
		if (response.statusCode() == 200) {
			this.answered.incrementAndGet();
		}
		else {
			this.failures.add(Instant.now() + " " + page + " " + response.statusCode());
		}
	}

	private record Page(App app, String path) {

		@Override
		public String toString() {
			return app().id() + path();
		}

	}

}
