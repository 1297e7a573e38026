package com.roseash.platform.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import io.github.bucket4j.util.concurrent.batch.BatchHelper.BatchFailedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.lettuce.core.RedisException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Counts in Redis how often somebody did something, over all replicas. Without Redis
 * nothing is counted and everything goes: what must hold then is counted in the database
 * as well.
 */
@Component
public class Limits {

	private static final Logger log = LoggerFactory.getLogger(Limits.class);

	private final Buckets buckets;

	private final Clock clock;

	private final MeterRegistry meters;

	private final Counter uncounted;

	private final CircuitBreaker circuit = CircuitBreaker.of("limits",
			CircuitBreakerConfig.custom()
				.slidingWindowSize(4)
				.minimumNumberOfCalls(2)
				.waitDurationInOpenState(Duration.ofSeconds(1))
				.permittedNumberOfCallsInHalfOpenState(1)
				.build());

	Limits(Buckets buckets, Clock clock, MeterRegistry meters) {
		this.buckets = buckets;
		this.clock = clock;
		this.meters = meters;
		this.uncounted = Counter.builder("rose.limits.uncounted")
			.description("What was done uncounted, since Redis was away")
			.register(meters);
	}

	/**
	 * Counts that somebody does something.
	 * @param what what is done, by the name that {@code often.<name>} explains
	 * @param who tells whoever does it from anybody else, and says nothing to whoever
	 * reads Redis
	 * @throws TooOften when it was done as often as it may be; then it is not counted
	 */
	public void count(String what, String who, Limit limit) {
		Duration wait = ask("limit:" + what + ":" + limit + ":" + who, limit);
		if (wait.isPositive()) {
			this.meters.counter("rose.limits.refused", "what", what).increment();
			throw new TooOften(what, this.clock.instant().plus(wait));
		}
	}

	/** How long to wait, which is not at all if it may be done. */
	private Duration ask(String key, Limit limit) {
		if (!this.circuit.tryAcquirePermission()) {
			this.uncounted.increment();
			return Duration.ZERO;
		}
		long start = System.nanoTime();
		try {
			long wait = this.buckets.get(key, limit).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill();
			this.circuit.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
			return Duration.ofNanos(wait);
		}
		catch (RedisException | BatchFailedException | BucketExecutionException ex) {
			this.circuit.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, ex);
			this.uncounted.increment();
			log.warn("Without Redis nothing is limited but by the database: reason={}", ex.getMessage());
			return Duration.ZERO;
		}
	}

}
