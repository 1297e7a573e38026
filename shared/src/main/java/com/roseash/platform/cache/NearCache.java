package com.roseash.platform.cache;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * The bounded tier in the process. What it holds is never older than the last
 * invalidation of its key: an entry that was read before an invalidation cannot be put
 * after it.
 */
final class NearCache {

	private static final int STRIPES = 4096;

	private static final int OVERHEAD = 512;

	private final Cache<String, Held> entries;

	private final AtomicLongArray invalidations = new AtomicLongArray(STRIPES);

	private final AtomicLong generation = new AtomicLong();

	private final Cache<String, CompletableFuture<Void>> awaited = Caffeine.newBuilder()
		.expireAfterWrite(Duration.ofSeconds(10))
		.maximumSize(10_000)
		.build();

	private final Clock clock;

	private final long attachedLimit;

	private final long detachedLimit;

	private volatile boolean attached;

	NearCache(long bytes, Duration attachedLimit, Duration detachedLimit, Clock clock) {
		this.entries = Caffeine.newBuilder()
			.maximumWeight(bytes)
			.weigher((String key, Held held) -> OVERHEAD + 2 * key.length() + 2 * held.entry().content().size())
			.build();
		this.attachedLimit = attachedLimit.toMillis();
		this.detachedLimit = detachedLimit.toMillis();
		this.clock = clock;
	}

	/** About how many entries there are. */
	long size() {
		return this.entries.estimatedSize();
	}

	/** The entry of that key; null when there is none that may still be trusted. */
	@Nullable Entry get(String key) {
		Held held = this.entries.getIfPresent(key);
		if (held == null || held.generation() != this.generation.get()) {
			return null;
		}
		long limit = this.attached ? this.attachedLimit : this.detachedLimit;
		return (this.clock.millis() - held.since() < limit) ? held.entry() : null;
	}

	/**
	 * The entry of that key however long it has been here, as long as nothing says that
	 * it has changed.
	 */
	@Nullable Entry lastKnown(String key) {
		Held held = this.entries.getIfPresent(key);
		return (held != null && held.generation() == this.generation.get()) ? held.entry() : null;
	}

	/**
	 * What has to be taken before an entry is read elsewhere, and shown when it is put
	 * here.
	 */
	Stamp stamp(String key) {
		return new Stamp(this.invalidations.get(stripe(key)), this.generation.get());
	}

	/** Keeps the entry, unless its key was invalidated since the stamp was taken. */
	void put(String key, Entry entry, Stamp stamp) {
		this.entries.asMap().compute(key, (same, held) -> {
			boolean current = stamp.equals(stamp(key));
			return current ? new Held(entry, this.clock.millis(), stamp.generation()) : held;
		});
	}

	/** Drops the entry of that key, and wakes who waits for it to change. */
	void invalidate(String key) {
		this.invalidations.incrementAndGet(stripe(key));
		this.entries.asMap().remove(key);
		CompletableFuture<Void> waiting = this.awaited.asMap().remove(key);
		if (waiting != null) {
			waiting.complete(null);
		}
	}

	/**
	 * Completes when the entry of that key is next invalidated, which a new entry in
	 * Redis does too.
	 */
	CompletableFuture<Void> nextChange(String key) {
		return this.awaited.get(key, (absent) -> new CompletableFuture<>());
	}

	/** From now on invalidations arrive; what came before them may have been missed. */
	void attach() {
		clear();
		this.attached = true;
	}

	/**
	 * From now on no invalidation arrives: nothing is trusted, and what comes is kept
	 * only for a moment.
	 */
	void detach() {
		this.attached = false;
		clear();
	}

	void clear() {
		this.generation.incrementAndGet();
		this.entries.invalidateAll();
	}

	boolean isAttached() {
		return this.attached;
	}

	private static int stripe(String key) {
		return (key.hashCode() * 0x9e3779b9) >>> 20;
	}

	private record Held(Entry entry, long since, long generation) {

	}

}
