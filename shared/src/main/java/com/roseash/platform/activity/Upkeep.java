package com.roseash.platform.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.roseash.platform.persistence.Ids;
import com.roseash.platform.persistence.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the log in order: takes back what nobody finished, measures what waits, makes the
 * partitions of the coming months and drops those that are past their time.
 */
@Component
class Upkeep {

	private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

	private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("yyyy_MM");

	private static final int MONTHS_AHEAD = 3;

	private static final int MOST_AT_ONCE = 10_000;

	private final EventProcessor processor;

	private final Handlings handlings;

	private final ActivityMetrics metrics;

	private final Turns turns;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final ActivitySettings settings;

	private final Clock clock;

	Upkeep(EventProcessor processor, Handlings handlings, ActivityMetrics metrics, Turns turns, JdbcClient jdbc,
			TransactionTemplate transaction, ActivitySettings settings, Clock clock) {
		this.processor = processor;
		this.handlings = handlings;
		this.metrics = metrics;
		this.turns = turns;
		this.jdbc = jdbc;
		this.transaction = transaction;
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
			keepPartitionsIfNobodyWaits();
			forgetDone();
		}
	}

	/**
	 * Whoever writes waits behind the table that is to get a partition, and that waits
	 * for those who write: so not for long, and there are months of time to try again.
	 */
	private void keepPartitionsIfNobodyWaits() {
		try {
			this.transaction.executeWithoutResult((status) -> {
				this.jdbc.sql("select set_config('lock_timeout', '1s', true)").query(String.class).single();
				keepPartitions();
			});
		}
		catch (DataAccessException ex) {
			log.warn("Partitions are kept an hour later: reason={}", ex.getMessage());
		}
	}

	/** Makes the partitions of the coming months, and drops old internal ones. */
	void keepPartitions() {
		this.turns.take("ap_activities", "partitions");
		YearMonth now = YearMonth.from(this.clock.instant().atZone(ZoneOffset.UTC));
		List<String> present = this.jdbc
			.sql("select relname from pg_class where relispartition and relname like 'ap_activities_%'")
			.query(String.class)
			.list();
		for (YearMonth month = now; !month.isAfter(now.plusMonths(MONTHS_AHEAD)); month = month.plusMonths(1)) {
			for (String kind : List.of("kept", "internal")) {
				String name = name(kind, month);
				if (!present.contains(name) && isRestEmpty(kind, month)) {
					this.jdbc
						.sql("create table %s partition of ap_activities_%s for values from ('%s') to ('%s')".formatted(
								name, kind, Ids.lowestAt(begin(month)), Ids.lowestAt(begin(month.plusMonths(1)))))
						.update();
				}
			}
		}
		String oldest = name("internal", now.minus(this.settings.keepInternal()));
		present.stream()
			.filter((name) -> name.matches("ap_activities_internal_\\d{4}_\\d{2}") && name.compareTo(oldest) < 0)
			.filter(this::isFinished)
			.forEach(this::drop);
	}

	/** What a handler still has to do, or gave up, is not forgotten. */
	private boolean isFinished(String partition) {
		return this.jdbc
			.sql("select not exists (select from ap_handling join %s on id = activity_id where state <> 'done')"
				.formatted(partition))
			.query(Boolean.class)
			.single();
	}

	/** What was recorded before its month had a partition stays where it is. */
	private boolean isRestEmpty(String kind, YearMonth month) {
		return this.jdbc
			.sql("select not exists (select from ap_activities_%s_rest where id >= ? and id < ?)".formatted(kind))
			.params(Ids.lowestAt(begin(month)), Ids.lowestAt(begin(month.plusMonths(1))))
			.query(Boolean.class)
			.single();
	}

	private void drop(String partition) {
		this.jdbc.sql("delete from ap_handling using " + partition + " where activity_id = id").update();
		this.jdbc.sql("drop table " + partition).update();
		log.info("Internal activities forgotten: partition={}", partition);
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

	private static String name(String kind, YearMonth month) {
		return "ap_activities_" + kind + "_" + SUFFIX.format(month);
	}

	private static Instant begin(YearMonth month) {
		return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
	}

}
