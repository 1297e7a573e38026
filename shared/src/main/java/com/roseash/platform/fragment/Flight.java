package com.roseash.platform.fragment;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import com.roseash.platform.cache.Slot;

/** One fetch of one fragment, which every page that needs it meanwhile shares. */
final class Flight {

	private final Slot slot;

	private final String key;

	private final CompletableFuture<Found> result = new CompletableFuture<>();

	private final AtomicBoolean judged = new AtomicBoolean();

	private final long started = System.nanoTime();

	Flight(Slot slot, String key) {
		this.slot = slot;
		this.key = key;
	}

	Slot slot() {
		return this.slot;
	}

	String key() {
		return this.key;
	}

	Duration age() {
		return Duration.ofNanos(System.nanoTime() - this.started);
	}

	boolean isDone() {
		return this.result.isDone();
	}

	void land(Found found) {
		this.result.complete(found);
	}

	/** True for the first who judges whether the owner did well. */
	boolean judge() {
		return this.judged.compareAndSet(false, true);
	}

	/** The result, if it comes within that many nanoseconds. */
	Found await(long nanos) throws TimeoutException {
		try {
			return this.result.get(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
		}
		catch (ExecutionException ex) {
			return Found.FALLBACK;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Found.FALLBACK;
		}
	}

}
