package com.roseash.platform.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;

import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.stereotype.Component;

/**
 * The counts in Redis, on a connection that is made when somebody first counts. Of one
 * count a process has one bucket, so that what many threads count at once is one round
 * trip, and only processes race.
 */
@Component
class Buckets {

	private static final Duration KEPT = Duration.ofSeconds(10);

	private static final int MOST = 10_000;

	private final LettuceConnectionFactory connections;

	private final Clock clock;

	private final Duration timeout;

	private final Cache<String, BucketProxy> known = Caffeine.newBuilder()
		.maximumSize(MOST)
		.expireAfterAccess(Duration.ofMinutes(1))
		.build();

	private @Nullable StatefulRedisConnection<String, byte[]> connection;

	private @Nullable ProxyManager<String> buckets;

	Buckets(LettuceConnectionFactory connections, Clock clock, LimitSettings settings) {
		this.connections = connections;
		this.clock = clock;
		this.timeout = settings.redisTimeout();
	}

	/** The bucket of that key, with what is left in it. */
	BucketProxy get(String key, Limit limit) {
		ProxyManager<String> buckets = buckets();
		return this.known.get(key,
				(unknown) -> buckets.builder()
					.withOptimization(Optimizations.batching())
					.build(unknown, () -> configuration(limit)));
	}

	private synchronized ProxyManager<String> buckets() {
		if (this.buckets == null || this.connection == null || !this.connection.isOpen()) {
			this.known.invalidateAll();
			this.connection = ((RedisClient) this.connections.getRequiredNativeClient())
				.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
			this.connection.setTimeout(this.timeout);
			this.buckets = Bucket4jLettuce.casBasedBuilder(this.connection)
				.clientClock(new WallClock(this.clock))
				.requestTimeout(this.timeout)
				.expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT))
				.build();
		}
		return this.buckets;
	}

	private static BucketConfiguration configuration(Limit limit) {
		return BucketConfiguration.builder()
			.addLimit((bandwidth) -> bandwidth.capacity(limit.times()).refillGreedy(limit.times(), limit.within()))
			.build();
	}

	@PreDestroy
	synchronized void close() {
		if (this.connection != null) {
			this.connection.close();
		}
	}

	/**
	 * The time of day, which all replicas agree on.
	 *
	 * @param clock the platform's clock
	 */
	private record WallClock(Clock clock) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			Instant now = this.clock.instant();
			return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
		}

		@Override
		public boolean isWallClockBased() {
			return true;
		}

	}

}
