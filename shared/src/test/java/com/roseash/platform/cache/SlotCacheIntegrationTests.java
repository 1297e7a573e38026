package com.roseash.platform.cache;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.roseash.platform.cache.SlotCache.Making;
import com.roseash.testing.PlatformServers;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.resource.ClientResources;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.data.redis.autoconfigure.DataRedisProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(PlatformServers.class)
class SlotCacheIntegrationTests {

	private static final String ROUND_TRIPS = "rose.fragment.redis.round.trips";

	private static final ClientResources connections = ClientResources.create();

	private final String key = RedisTier.ENTRY + UUID.randomUUID();

	private final String tag = "tag-" + UUID.randomUUID();

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private SlotCache one;

	private SlotCache two;

	private RedisClient client;

	private StatefulRedisConnection<String, String> redis;

	@BeforeEach
	void connect() {
		this.client = RedisClient.create(System.getProperty("spring.data.redis.url"));
		this.redis = this.client.connect();
		this.one = cache();
		this.two = cache();
		Awaitility.await().until(() -> this.one.isCoherent() && this.two.isCoherent());
	}

	@AfterEach
	void close() {
		this.one.close();
		this.two.close();
		this.client.shutdown();
	}

	@AfterAll
	static void closeConnections() {
		connections.shutdown();
	}

	@Test
	void whatOneProcessStoresAnotherFinds() {
		store(this.one, "text");
		assertThat(this.two.begin(List.of(this.key)).entries().get(this.key).tags()).containsExactly(this.tag);
		awaitNear();
	}

	@Test
	void anEvictionReachesTheOtherProcess() {
		store(this.one, "text");
		awaitNear();
		this.one.evict(List.of(this.tag));
		assertThat(this.one.near(this.key)).isNull();
		Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> this.two.near(this.key) == null);
		assertThat(this.two.begin(List.of(this.key)).entries()).isEmpty();
	}

	@Test
	void whatWasBegunBeforeAnEvictionIsNotKept() {
		store(this.one, "old");
		Making before = this.two.begin(List.of(this.key));
		this.one.evict(List.of(this.tag));
		this.two.store(this.key, entry("made of what was read before"), before);
		assertThat(this.one.begin(List.of(this.key)).entries()).isEmpty();
		assertThat(this.two.near(this.key)).isNull();
	}

	@Test
	void whatWasBegunAfterAnEvictionIsKept() {
		store(this.one, "old");
		this.one.evict(List.of(this.tag));
		Making after = this.two.begin(List.of(this.key));
		this.two.store(this.key, entry("new"), after);
		assertThat(this.one.begin(List.of(this.key)).entries()).containsKey(this.key);
	}

	@Test
	void anEmptiedRedisEmptiesTheProcesses() {
		store(this.one, "text");
		awaitNear();
		this.redis.sync().flushall();
		Awaitility.await().until(() -> this.two.near(this.key) == null);
	}

	@Test
	void aLostConnectionEmptiesTheProcessAndIsMadeAgain() {
		store(this.one, "text");
		awaitNear();
		this.redis.sync().clientKill(io.lettuce.core.KillArgs.Builder.skipme());
		Awaitility.await().until(() -> this.two.near(this.key) == null);
		Awaitility.await().until(() -> this.two.isCoherent() && this.one.isCoherent());
		awaitNear();
		this.redis.sync().del(this.key);
		Awaitility.await().until(() -> this.two.near(this.key) == null);
	}

	@Test
	void anEvictionIsNotGivenUpAsSoonAsAPageWouldBe() {
		store(this.one, "text");
		SlotCache hasty = cache(Duration.ofMillis(10));
		try {
			Awaitility.await().until(hasty::isCoherent);
			this.redis.sync().clientPause(100);
			assertThat(hasty.begin(List.of(this.key)).entries()).isEmpty();

			assertThat(hasty.evict(List.of(this.tag))).isTrue();
		}
		finally {
			hasty.close();
		}
		assertThat(this.one.begin(List.of(this.key)).entries()).isEmpty();
	}

	@Test
	void whoeverHearsNothingOfRedisTrustsNothing() {
		store(this.one, "text");
		awaitNear();
		this.redis.sync().clientPause(2000);
		assertThat(this.two.near(this.key)).as("nobody has asked yet").isNotNull();

		this.two.catchUp();

		Awaitility.await().until(() -> !this.two.isCoherent());
		assertThat(this.two.near(this.key)).isNull();
		Awaitility.await().until(() -> {
			this.two.catchUp();
			return this.two.isCoherent();
		});
		awaitNear();
		this.redis.sync().del(this.key);
		Awaitility.await().until(() -> this.two.near(this.key) == null);
	}

	@Test
	void whoKnowsThatRedisIsLostDoesNotAskIt() {
		store(this.one, "text");
		assertThat(this.one.lock(this.key, Duration.ofSeconds(10))).isTrue();
		assertThat(this.two.begin(List.of(this.key)).entries()).isNotEmpty();
		double asked = this.meters.counter(ROUND_TRIPS).count();
		this.redis.sync().clientPause(1800);
		this.two.catchUp();
		Awaitility.await().until(() -> !this.two.isCoherent());

		assertThat(this.two.begin(List.of(this.key)).entries()).isEmpty();
		assertThat(this.two.lock(this.key, Duration.ofSeconds(10))).isTrue();
		store(this.two, "made without it");

		assertThat(this.meters.counter(ROUND_TRIPS).count()).isEqualTo(asked);
		assertThat(this.two.near(this.key)).isNotNull();
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void itsOwnEndIsNotALossOfRedis(CapturedOutput output) {
		SlotCache ending = cache();
		Awaitility.await().until(ending::isCoherent);

		ending.close();

		Awaitility.await().during(Duration.ofMillis(200)).until(() -> !output.getOut().contains("Redis is lost"));
	}

	@Test
	void onlyOneProcessHoldsALock() {
		assertThat(this.one.lock(this.key, Duration.ofSeconds(5))).isTrue();
		assertThat(this.two.lock(this.key, Duration.ofSeconds(5))).isFalse();
		this.one.unlock(this.key);
		Awaitility.await().until(() -> this.two.lock(this.key, Duration.ofSeconds(5)));
	}

	/**
	 * The announcement of the store itself may come late and drop what was read: then it
	 * is read again.
	 */
	private void awaitNear() {
		Awaitility.await().until(() -> {
			this.two.begin(List.of(this.key));
			return this.two.near(this.key) != null;
		});
	}

	private void store(SlotCache cache, String text) {
		cache.store(this.key, entry(text), cache.begin(List.of(this.key)));
	}

	private Entry entry(String text) {
		long now = System.currentTimeMillis();
		return new Entry(Content.of(Part.of(text)), now + 60_000, now + 120_000, now + 180_000, 5, Set.of(this.tag));
	}

	private SlotCache cache() {
		return cache(Duration.ofSeconds(2));
	}

	private SlotCache cache(Duration redisTimeout) {
		DataRedisProperties properties = new DataRedisProperties();
		properties.setUrl(System.getProperty("spring.data.redis.url"));
		return new SlotCache(
				new CacheSettings(DataSize.ofMegabytes(8), Duration.ofSeconds(60), Duration.ofSeconds(1), redisTimeout),
				properties, connections, Clock.systemUTC(), this.meters);
	}

}
