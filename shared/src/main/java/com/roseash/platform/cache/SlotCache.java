package com.roseash.platform.cache;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.roseash.platform.operation.Degraded;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.resource.ClientResources;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.data.redis.autoconfigure.DataRedisProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks entries up, first in the process and then, for all that are missing, in Redis at
 * once; keeps them in both; evicts them everywhere. When Redis cannot be reached it goes
 * on with the process alone.
 */
@Component
public class SlotCache {

	private static final Logger log = LoggerFactory.getLogger(SlotCache.class);

	/**
	 * How long an eviction may take: one that is given up is repeated, and costs the
	 * process all that it has near.
	 */
	private static final Duration EVICTION = Duration.ofMillis(500);

	private final NearCache near;

	private final RedisClient client;

	private final Duration timeout;

	private final Clock clock;

	private final CircuitBreaker circuit;

	private final Counter roundTrips;

	private volatile @Nullable RedisTier redis;

	private volatile @Nullable Coherence coherence;

	private volatile boolean missed;

	SlotCache(CacheSettings settings, DataRedisProperties redis, ClientResources connections, Clock clock,
			MeterRegistry meters) {
		this.near = new NearCache(settings.nearSize().toBytes(), settings.nearLimit(), settings.detachedLimit(), clock);
		this.timeout = settings.redisTimeout();
		this.clock = clock;
		this.client = client(redis, connections);
		this.circuit = CircuitBreaker.of("redis",
				CircuitBreakerConfig.custom()
					.slidingWindowSize(4)
					.minimumNumberOfCalls(2)
					.waitDurationInOpenState(Duration.ofSeconds(1))
					.permittedNumberOfCallsInHalfOpenState(1)
					.build());
		this.roundTrips = Counter.builder("rose.fragment.redis.round.trips")
			.description("How often a page asked Redis")
			.register(meters);
		Gauge.builder("rose.fragment.near", this.near::size)
			.description("Entries that the process itself has")
			.register(meters);
		Degraded.measure("redis", meters, () -> !isCoherent());
		connect();
	}

	/** The entry of that key if the process has it; Redis is not asked. */
	public @Nullable Entry near(String key) {
		return this.near.get(key);
	}

	/**
	 * The last entry of that key that the process had, for when it cannot be had
	 * otherwise.
	 */
	public @Nullable Entry lastKnown(String key) {
		return this.near.lastKnown(key);
	}

	/** Asks Redis what it has of those keys, before new entries are made for them. */
	public Making begin(Collection<String> keys) {
		Map<String, Stamp> stamps = new HashMap<>();
		keys.forEach((key) -> stamps.put(key, this.near.stamp(key)));
		RedisTier.Read read = ask(keys);
		read.entries().forEach((key, entry) -> keepNear(key, entry, stamps));
		return new Making(read.entries(), read.epoch(), stamps);
	}

	/**
	 * Keeps an entry made since then, in both tiers, unless what it shows has changed
	 * meanwhile.
	 */
	public void store(String key, Entry entry, Making since) {
		Duration lifetime = Duration.ofMillis(entry.errorUntil() - this.clock.millis());
		if (lifetime.isPositive() && storeInRedis(key, entry, since.epoch(), lifetime)) {
			keepNear(key, entry, since.stamps());
		}
	}

	/**
	 * Evicts what carries any of the tags, in every process; false when Redis could not
	 * take it, so that it has to be repeated.
	 */
	public boolean evict(Collection<String> tags) {
		RedisTier tier = this.redis;
		Optional<List<String>> removed = (tier != null)
				? get(tier.evict(Set.copyOf(tags)), isCoherent() ? EVICTION : this.timeout) : Optional.empty();
		removed.ifPresentOrElse((keys) -> keys.forEach(this.near::invalidate), this.near::clear);
		return removed.isPresent();
	}

	/** Connects when Redis was not there, and notices when it is there no more. */
	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void catchUp() {
		Coherence listening = this.coherence;
		if (listening == null) {
			connect();
		}
		else {
			listening.probe();
		}
	}

	/**
	 * Whether this process may now make the entry of that key, alone among the replicas;
	 * always when Redis is lost.
	 */
	public boolean lock(String key, Duration longest) {
		RedisTier tier = reachable();
		return tier == null || await(tier.lock(key, longest), true);
	}

	/** Lets another process make the entry of that key. */
	public void unlock(String key) {
		RedisTier tier = this.redis;
		if (tier != null) {
			tier.unlock(key);
		}
	}

	/**
	 * Completes when another process has stored the entry of that key, or it was evicted.
	 */
	public CompletableFuture<Void> nextChange(String key) {
		return this.near.nextChange(key);
	}

	/** Whether changes made by other processes arrive here. */
	public boolean isCoherent() {
		return this.near.isAttached();
	}

	@PreDestroy
	void close() {
		Coherence listening = this.coherence;
		if (listening != null) {
			listening.end();
		}
		this.client.shutdown(0, 1, TimeUnit.SECONDS);
	}

	/** Redis, unless it is known to be lost: then no page waits for it. */
	private @Nullable RedisTier reachable() {
		return isCoherent() ? this.redis : null;
	}

	private RedisTier.Read ask(Collection<String> keys) {
		RedisTier tier = reachable();
		RedisTier.Read nothing = new RedisTier.Read(Map.of(), 0);
		if (tier == null) {
			return nothing;
		}
		this.roundTrips.increment();
		return await(tier.read(keys), nothing);
	}

	private boolean storeInRedis(String key, Entry entry, long epoch, Duration lifetime) {
		RedisTier tier = reachable();
		return tier == null || await(tier.store(key, entry, epoch, lifetime), true);
	}

	private void keepNear(String key, Entry entry, Map<String, Stamp> stamps) {
		Stamp stamp = stamps.get(key);
		if (stamp != null) {
			this.near.put(key, entry, stamp);
		}
	}

	private <T> T await(CompletableFuture<T> answer, T otherwise) {
		if (!this.circuit.tryAcquirePermission()) {
			return otherwise;
		}
		long start = System.nanoTime();
		Optional<T> result = get(answer, this.timeout);
		long took = System.nanoTime() - start;
		if (result.isPresent()) {
			this.circuit.onSuccess(took, TimeUnit.NANOSECONDS);
		}
		else if (Thread.currentThread().isInterrupted()) {
			this.circuit.releasePermission();
		}
		else {
			this.circuit.onError(took, TimeUnit.NANOSECONDS, new TimeoutException("Redis did not answer"));
		}
		return result.orElse(otherwise);
	}

	private static <T> Optional<T> get(CompletableFuture<T> answer, Duration patience) {
		try {
			return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (ExecutionException | TimeoutException ex) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

	private void connect() {
		try {
			if (this.redis == null) {
				this.redis = new RedisTier(this.client);
			}
			this.coherence = new Coherence(this.client, this.near);
		}
		catch (RedisConnectionException ex) {
			if (!this.missed) {
				log.warn("Redis is not there: pages are composed without it. {}", ex.getMessage());
			}
			this.missed = true;
		}
	}

	private static RedisClient client(DataRedisProperties settings, ClientResources connections) {
		RedisURI uri = RedisURI.create((settings.getUrl() != null) ? settings.getUrl()
				: "redis://" + settings.getHost() + ":" + settings.getPort());
		uri.setTimeout(Duration.ofSeconds(1));
		RedisClient client = RedisClient.create(connections, uri);
		client.setOptions(ClientOptions.builder()
			.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
			.timeoutOptions(TimeoutOptions.enabled(Duration.ofSeconds(1)))
			.build());
		return client;
	}

	/**
	 * The moment from which new entries are made: what Redis had then, and what to
	 * compare when they are stored.
	 */
	public static final class Making {

		private final Map<String, Entry> entries;

		private final long epoch;

		private final Map<String, Stamp> stamps;

		Making(Map<String, Entry> entries, long epoch, Map<String, Stamp> stamps) {
			this.entries = entries;
			this.epoch = epoch;
			this.stamps = stamps;
		}

		/** What Redis had, by key. */
		public Map<String, Entry> entries() {
			return this.entries;
		}

		long epoch() {
			return this.epoch;
		}

		Map<String, Stamp> stamps() {
			return this.stamps;
		}

	}

}
