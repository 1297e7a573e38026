package com.roseash.platform.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import com.roseash.platform.persistence.Ids;
import com.roseash.platform.persistence.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The months of the log: each has a partition before it begins, and those of internal
 * activities are dropped when they are past their time.
 */
@Component
class Partitions {

	private static final Logger log = LoggerFactory.getLogger(Partitions.class);

	private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("yyyy_MM");

	private static final int MONTHS_AHEAD = 3;

	private final Turns turns;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final ActivitySettings settings;

	private final Clock clock;

	Partitions(Turns turns, JdbcClient jdbc, TransactionTemplate transaction, ActivitySettings settings, Clock clock) {
		this.turns = turns;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Makes those of the coming months, and drops the old ones.
	 * @param patience how long to wait for those who write, and have others wait behind
	 * @throws org.springframework.dao.DataAccessException when that was not enough; what
	 * was done until then stays
	 */
	void keep(Duration patience) {
		YearMonth now = YearMonth.from(this.clock.instant().atZone(ZoneOffset.UTC));
		List<String> present = present();
		for (String kind : List.of("kept", "internal")) {
			for (YearMonth month = now; !month.isAfter(now.plusMonths(MONTHS_AHEAD)); month = month.plusMonths(1)) {
				if (!present.contains(name(kind, month))) {
					make(kind, month, patience);
				}
			}
		}
		String oldest = name("internal", now.minus(this.settings.keepInternal()));
		present.stream()
			.filter((name) -> name.matches("ap_activities_internal_\\d{4}_\\d{2}") && name.compareTo(oldest) < 0)
			.forEach((name) -> drop(name, patience));
	}

	private List<String> present() {
		return this.jdbc.sql("select relname from pg_class where relispartition and relname like 'ap_activities_%'")
			.query(String.class)
			.list();
	}

	private void make(String kind, YearMonth month, Duration patience) {
		alone(patience, () -> {
			if (isRestEmpty(kind, month)) {
				this.jdbc
					.sql("create table if not exists %s partition of ap_activities_%s for values from ('%s') to ('%s')"
						.formatted(name(kind, month), kind, Ids.lowestAt(begin(month)),
								Ids.lowestAt(begin(month.plusMonths(1)))))
					.update();
			}
		});
	}

	/** What was recorded before its month had a partition stays where it is. */
	private boolean isRestEmpty(String kind, YearMonth month) {
		return this.jdbc
			.sql("select not exists (select from ap_activities_%s_rest where id >= ? and id < ?)".formatted(kind))
			.params(Ids.lowestAt(begin(month)), Ids.lowestAt(begin(month.plusMonths(1))))
			.query(Boolean.class)
			.single();
	}

	private void drop(String partition, Duration patience) {
		alone(patience, () -> {
			if (present().contains(partition) && isFinished(partition)) {
				this.jdbc.sql("delete from ap_handling using " + partition + " where activity_id = id").update();
				this.jdbc.sql("drop table " + partition).update();
				log.info("Internal activities forgotten: partition={}", partition);
			}
		});
	}

	/** What a handler still has to do, or gave up, is not forgotten. */
	private boolean isFinished(String partition) {
		return this.jdbc
			.sql("select not exists (select from ap_handling join %s on id = activity_id where state <> 'done')"
				.formatted(partition))
			.query(Boolean.class)
			.single();
	}

	/**
	 * One table in each transaction: who writes waits for it, and it waits for who
	 * writes, which would be for ever if both wanted another one as well.
	 */
	private void alone(Duration patience, Runnable change) {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("select set_config('lock_timeout', ?, true)")
				.param(patience.toMillis() + "ms")
				.query(String.class)
				.single();
			this.turns.take("ap_activities", "partitions");
			change.run();
		});
	}

	private static String name(String kind, YearMonth month) {
		return "ap_activities_" + kind + "_" + SUFFIX.format(month);
	}

	private static Instant begin(YearMonth month) {
		return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
	}

}
