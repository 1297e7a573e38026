package com.roseash.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.roseash.platform.operation.Degraded;
import com.roseash.platform.persistence.Ids;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts the mails that were sent, and measures what waits. */
@Component
class MailMetrics {

	private static final Duration LONG = Duration.ofMinutes(10);

	private final MeterRegistry meters;

	private final MailSettings settings;

	private final JdbcClient jdbc;

	private final Clock clock;

	private volatile Waiting found = new Waiting(0, 0, Duration.ZERO);

	MailMetrics(MeterRegistry meters, MailSettings settings, JdbcClient jdbc, Clock clock) {
		this.meters = meters;
		this.settings = settings;
		this.jdbc = jdbc;
		this.clock = clock;
		Gauge.builder("rose.mails.waiting", () -> this.found.mails())
			.description("Mails that wait to be sent")
			.register(meters);
		Gauge.builder("rose.mails.given.up", () -> this.found.givenUp())
			.description("Mails that could not be sent and are not tried any more")
			.register(meters);
		Gauge.builder("rose.mails.age", () -> this.found.age().toMillis() / 1000.0)
			.description("Age of the oldest mail that waits to be sent")
			.baseUnit("seconds")
			.register(meters);
		Degraded.measure("mail", meters, () -> this.found.age().compareTo(LONG) > 0);
		tried("sent", 0);
		tried("failed", 0);
	}

	void sent() {
		tried("sent", 1);
	}

	void failed() {
		tried("failed", 1);
	}

	@Scheduled(initialDelay = 6, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
	void often() {
		if (this.settings.sending()) {
			measure();
		}
	}

	/** Looks how much waits. */
	void measure() {
		this.found = this.jdbc.sql("""
				select count(*) filter (where given_up_at is null) waiting,
					count(*) filter (where given_up_at is not null) given_up,
					min(id::text) filter (where given_up_at is null) oldest
				from mail""")
			.query((row, number) -> new Waiting(row.getLong("waiting"), row.getLong("given_up"),
					age(row.getString("oldest"))))
			.single();
	}

	private Duration age(@Nullable String oldest) {
		return (oldest != null) ? Duration.between(Ids.timeOf(UUID.fromString(oldest)), this.clock.instant())
				: Duration.ZERO;
	}

	private void tried(String outcome, int count) {
		this.meters.counter("rose.mails.tried", "outcome", outcome).increment(count);
	}

	/**
	 * What waits.
	 *
	 * @param mails how many mails wait to be sent
	 * @param givenUp how many are not tried any more
	 * @param age of the oldest that waits
	 */
	private record Waiting(long mails, long givenUp, Duration age) {
	}

}
