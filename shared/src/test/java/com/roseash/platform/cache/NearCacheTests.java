package com.roseash.platform.cache;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NearCacheTests {

	private static final Entry ENTRY = new Entry(Content.of(Part.of("one")), 1, 2, 3, 1, Set.of("tag"));

	private final NearCache cache = new NearCache(1_000_000, Duration.ofSeconds(10), Duration.ofSeconds(1),
			Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

	@BeforeEach
	void attach() {
		this.cache.attach();
	}

	@Test
	void keepsWhatWasReadAfterTheLastInvalidation() {
		this.cache.invalidate("key");
		this.cache.put("key", ENTRY, this.cache.stamp("key"));
		assertThat(this.cache.get("key")).isSameAs(ENTRY);
	}

	@Test
	void doesNotKeepWhatWasReadBeforeAnInvalidation() {
		Stamp before = this.cache.stamp("key");
		this.cache.invalidate("key");
		this.cache.put("key", ENTRY, before);
		assertThat(this.cache.get("key")).isNull();
	}

	@Test
	void doesNotKeepWhatWasReadBeforeEverythingWasDropped() {
		Stamp before = this.cache.stamp("key");
		this.cache.clear();
		this.cache.put("key", ENTRY, before);
		assertThat(this.cache.get("key")).isNull();
	}

	@Test
	void trustsNothingFromBeforeTheConnectionWasLost() {
		this.cache.put("key", ENTRY, this.cache.stamp("key"));
		this.cache.detach();
		assertThat(this.cache.get("key")).isNull();
		this.cache.put("key", ENTRY, this.cache.stamp("key"));
		this.cache.attach();
		assertThat(this.cache.get("key")).isNull();
	}

	@Test
	void wakesWhoWaitsForAChange() {
		var change = this.cache.nextChange("key");
		assertThat(change).isNotDone();
		this.cache.invalidate("key");
		assertThat(change).isDone();
	}

}
