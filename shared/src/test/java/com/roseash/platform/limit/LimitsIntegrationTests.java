package com.roseash.platform.limit;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import com.roseash.testing.AtOnce;
import com.roseash.testing.PlatformServers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.embedded.RedisServer;

import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(PlatformServers.class)
class LimitsIntegrationTests {

	private static final Limit THREE = Limit.of("3/1h");

	private final String who = UUID.randomUUID().toString();

	private final Hand clock = new Hand();

	private LettuceConnectionFactory connections;

	private StringRedisTemplate redis;

	private Limits limits;

	@BeforeEach
	void connect() {
		URI url = URI.create(System.getProperty("spring.data.redis.url"));
		this.connections = connections(url.getHost(), url.getPort());
		this.redis = new StringRedisTemplate(this.connections);
		this.limits = limits(this.connections);
	}

	@AfterEach
	void close() {
		this.connections.destroy();
	}

	@Test
	void whoDidItOftenEnoughIsToldWhenToDoItAgain() {
		assertThat(allowed(this.limits, THREE, 3)).isEqualTo(3);

		assertThatExceptionOfType(TooOften.class).isThrownBy(() -> this.limits.count("tests", this.who, THREE))
			.satisfies((refusal) -> {
				assertThat(refusal.what()).isEqualTo("tests");
				assertThat(refusal.again()).isEqualTo(this.clock.instant().plus(Duration.ofMinutes(20)));
			});
	}

	@Test
	void afterThatTimeItGoesAgainLittleByLittle() {
		allowed(this.limits, THREE, 3);

		this.clock.move(Duration.ofMinutes(20).minusMillis(1));
		assertThat(allowed(this.limits, THREE, 1)).isZero();
		this.clock.move(Duration.ofMillis(1));
		assertThat(allowed(this.limits, THREE, 2)).isEqualTo(1);
		this.clock.move(Duration.ofHours(5));
		assertThat(allowed(this.limits, THREE, 10)).isEqualTo(3);
	}

	@Test
	void othersAreCountedApart() {
		allowed(this.limits, THREE, 3);

		this.limits.count("other-tests", this.who, THREE);
		this.limits.count("tests", this.who + "x", THREE);
		assertThat(allowed(this.limits, THREE, 1)).isZero();
	}

	@Test
	void whatWasCountedIsForgottenWhenItLimitsNobodyAnyMore() {
		allowed(this.limits, THREE, 2);

		Long seconds = this.redis.getExpire("limit:tests:" + THREE + ":" + this.who);
		assertThat(seconds).isBetween(39 * 60L, 41 * 60L);
	}

	@Test
	void manyAtOnceOnTwoReplicasAreNeverMoreThanTheLimit() throws Exception {
		Limit ten = Limit.of("10/1h");
		List<Limits> replicas = List.of(this.limits, limits(this.connections));
		AtomicInteger next = new AtomicInteger();

		List<Integer> allowed = AtOnce.call(200, () -> allowed(replicas.get(next.getAndIncrement() % 2), ten, 1));

		assertThat(allowed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(10);
	}

	@Test
	void whoReadsAndThenWritesAllowsMore() throws Exception {
		CyclicBarrier allHaveRead = new CyclicBarrier(20);

		List<Integer> allowed = AtOnce.call(20, () -> {
			String found = this.redis.opsForValue().get(this.who);
			int count = (found != null) ? Integer.parseInt(found) : 0;
			allHaveRead.await();
			this.redis.opsForValue().set(this.who, Integer.toString(count + 1));
			return (count < 10) ? 1 : 0;
		});

		assertThat(allowed.stream().mapToInt(Integer::intValue).sum()).as("what the test above would find")
			.isEqualTo(20);
	}

	@Test
	void withoutRedisEverythingGoesAndWithItIsCountedAgain() throws IOException {
		int port = freePort();
		LettuceConnectionFactory nowhere = connections("127.0.0.1", port);
		Limits alone = limits(nowhere, Duration.ofMillis(200));

		assertThat(allowed(alone, THREE, 10)).isEqualTo(10);
		RedisServer server = RedisServer.newRedisServer().port(port).setting("save \"\"").build();
		server.start();
		try {
			Awaitility.await().until(() -> allowed(alone, THREE, 10) < 10);
			assertThat(allowed(alone, THREE, 1)).isZero();
		}
		finally {
			server.stop();
		}
		Awaitility.await().until(() -> allowed(alone, THREE, 5) == 5);
		nowhere.destroy();
	}

	@Test
	void aRedisThatHangsHoldsNobodyUp() {
		Limits impatient = limits(this.connections, Duration.ofMillis(200));
		assertThat(allowed(impatient, THREE, 1)).isOne();
		this.redis.execute((org.springframework.data.redis.connection.RedisConnection connection) -> connection
			.execute("CLIENT", "PAUSE".getBytes(), "2000".getBytes(), "ALL".getBytes()));
		long start = System.nanoTime();

		assertThat(allowed(impatient, THREE, 50)).isEqualTo(50);

		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1500));
		Awaitility.await().until(() -> allowed(impatient, THREE, 10) < 10);
	}

	private int allowed(Limits limits, Limit limit, int times) {
		int allowed = 0;
		for (int i = 0; i < times; i++) {
			try {
				limits.count("tests", this.who, limit);
				allowed++;
			}
			catch (TooOften ex) {
				assertThat(ex.again()).isAfter(this.clock.instant());
			}
		}
		return allowed;
	}

	private Limits limits(LettuceConnectionFactory connections) {
		return limits(connections, Duration.ofSeconds(2));
	}

	private Limits limits(LettuceConnectionFactory connections, Duration timeout) {
		return new Limits(new Buckets(connections, this.clock, new LimitSettings(timeout)), this.clock,
				new SimpleMeterRegistry());
	}

	private static LettuceConnectionFactory connections(String host, int port) {
		LettuceConnectionFactory connections = new LettuceConnectionFactory(
				new RedisStandaloneConfiguration(host, port),
				LettuceClientConfiguration.builder().commandTimeout(Duration.ofSeconds(1)).build());
		connections.start();
		return connections;
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	/** A clock that stands until it is moved. */
	private static final class Hand extends Clock {

		private final AtomicReference<Instant> now = new AtomicReference<>(
				Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));

		void move(Duration by) {
			this.now.updateAndGet((instant) -> instant.plus(by));
		}

		@Override
		public Instant instant() {
			return this.now.get();
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
