package com.roseash.platform.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the log in order: takes back what nobody finished, measures what waits, forgets
 * what is done, and sees to the partitions.
 */
@Component
class Upkeep {

	private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

	/** As long as this, who writes may have to wait. */
	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private static final int MOST_AT_ONCE = 10_000;

	private final EventProcessor processor;

	private final Handlings handlings;

	private final ActivityMetrics metrics;

	private final Partitions partitions;

	private final JdbcClient jdbc;

	private final ActivitySettings settings;

	private final Clock clock;

	Upkeep(EventProcessor processor, Handlings handlings, ActivityMetrics metrics, Partitions partitions,
			JdbcClient jdbc, ActivitySettings settings, Clock clock) {
		this.processor = processor;
		this.handlings = handlings;
		this.metrics = metrics;
		this.partitions = partitions;
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
	void often() {
		if (this.processor.isRunning()) {
			int lost = this.handlings.reap(this.settings.losses());
			if (lost > 0) {
				log.warn("Taken back from processes that did not finish: activities={}", lost);
			}
			this.metrics.measure();
		}
	}

	@Scheduled(initialDelay = 60, fixedDelay = 3600, timeUnit = TimeUnit.SECONDS)
	void hourly() {
		if (this.processor.isRunning()) {
			this.handlings.buryOrphans();
			keepPartitions();
			forgetDone();
		}
	}

	/** There are months of time to try again. */
	private void keepPartitions() {
		try {
			this.partitions.keep(PATIENCE);
		}
		catch (DataAccessException ex) {
			log.warn("Partitions are kept an hour later: reason={}", ex.getMessage());
		}
	}

	private void forgetDone() {
		Instant before = this.clock.instant().atZone(ZoneOffset.UTC).minus(this.settings.keepDone()).toInstant();
		int forgotten;
		do {
			forgotten = this.jdbc.sql("""
					delete from ap_handling where (activity_id, handler) in (
						select activity_id, handler from ap_handling
						where state = 'done' and finished_at < ? limit ?)""")
				.params(before.atOffset(ZoneOffset.UTC), MOST_AT_ONCE)
				.update();
		}
		while (forgotten == MOST_AT_ONCE);
	}

}
