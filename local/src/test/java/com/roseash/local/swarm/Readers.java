package com.roseash.local.swarm;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;

import com.roseash.platform.config.App;

/** People who read pages of all six, one after the other, until they are told to stop. */
final class Readers implements AutoCloseable {

	private static final int PEOPLE = 6;

	private static final long PAUSE_MILLIS = 100;

	private static final Duration LATE = Duration.ofSeconds(2);

	private static final List<Page> PAGES = List.of(new Page(App.BLOG, "/"), new Page(App.MARKET, "/"),
			new Page(App.BLOG, "/posts/pressing-day"), new Page(App.EVENTS, "/"), new Page(App.ACCOUNT, "/"),
			new Page(App.MARKET, "/products/country-loaf"), new Page(App.CART, "/"), new Page(App.FEDERATION, "/"),
			new Page(App.BLOG, "/atom.xml"));

	private final AtomicLong answered = new AtomicLong();

	private final AtomicLong late = new AtomicLong();

	private final AtomicReference<Wait> slowest = new AtomicReference<>(
			new Wait(PAGES.getFirst(), Instant.EPOCH, Duration.ZERO));

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

	/** How many of these came later than a person likes to wait. */
	long late() {
		return this.late.get();
	}

	/** What somebody waited for the longest. */
	Wait slowest() {
		return this.slowest.get();
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
				Instant before = Instant.now();
				count(page, Edge.get(visitor, page.app(), page.path()));
				count(new Wait(page, before, Duration.between(before, Instant.now())));
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

	private void count(Wait wait) {
		if (wait.duration().compareTo(LATE) > 0) {
			this.late.incrementAndGet();
		}
		this.slowest.accumulateAndGet(wait, BinaryOperator.maxBy(Comparator.comparing(Wait::duration)));
	}

	/**
	 * What somebody had to wait for.
	 *
	 * @param page what was asked for
	 * @param since when
	 * @param duration until all of it was there
	 */
	record Wait(Page page, Instant since, Duration duration) {

		@Override
		public String toString() {
			return "%s, asked for at %s, %d ms".formatted(this.page, this.since, this.duration.toMillis());
		}

	}

	private record Page(App app, String path) {

		@Override
		public String toString() {
			return app().id() + path();
		}

	}

}
