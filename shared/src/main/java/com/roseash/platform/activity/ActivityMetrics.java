package com.roseash.platform.activity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import com.roseash.platform.persistence.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what is handled, and measures what is not yet. */
@Component
class ActivityMetrics {

	private final MeterRegistry meters;

	private final MultiGauge depth;

	private final MultiGauge dead;

	private final MultiGauge lag;

	private final JdbcClient jdbc;

	private final Clock clock;

	private volatile List<HandlerStatus> statuses = List.of();

	ActivityMetrics(MeterRegistry meters, JdbcClient jdbc, Clock clock) {
		this.meters = meters;
		this.jdbc = jdbc;
		this.clock = clock;
		this.depth = MultiGauge.builder("rose.activities.depth")
			.description("Activities that a handler has not handled yet")
			.register(meters);
		this.dead = MultiGauge.builder("rose.activities.dead")
			.description("Activities that a handler gave up")
			.register(meters);
		this.lag = MultiGauge.builder("rose.activities.lag")
			.description("Age of the oldest activity that a handler has not handled yet")
			.baseUnit("seconds")
			.register(meters);
	}

	/** Shows what was not counted yet as nothing. */
	void begin(String handler) {
		List.of("done", "failed", "dead").forEach((outcome) -> handled(handler, outcome, 0));
	}

	void handled(String handler, String outcome, int count) {
		this.meters.counter("rose.activities.handled", "handler", handler, "outcome", outcome).increment(count);
	}

	/** Looks how much waits. */
	void measure() {
		List<HandlerStatus> found = this.jdbc.sql("""
				select name,
					(select count(*) from ap_handling where handler = name and state in ('pending', 'failed')) depth,
					(select count(*) from ap_handling where handler = name and state = 'dead') dead,
					(select min(activity_id::text) from ap_handling
						where handler = name and state in ('pending', 'failed')) oldest
				from ap_handler order by name""")
			.query((row, number) -> new HandlerStatus(row.getString("name"), row.getLong("depth"), row.getLong("dead"),
					age(row.getString("oldest"))))
			.list();
		this.statuses = found;
		this.depth.register(rows(found, HandlerStatus::depth), true);
		this.dead.register(rows(found, HandlerStatus::dead), true);
		this.lag.register(rows(found, (status) -> status.lag().toMillis() / 1000.0), true);
	}

	/** What waited for each handler when last somebody looked. */
	List<HandlerStatus> statuses() {
		return this.statuses;
	}

	private Duration age(@Nullable String oldest) {
		return (oldest != null) ? Duration.between(Ids.timeOf(UUID.fromString(oldest)), this.clock.instant())
				: Duration.ZERO;
	}

	private static List<MultiGauge.Row<?>> rows(List<HandlerStatus> statuses, Function<HandlerStatus, Number> value) {
		return statuses
			.stream().<MultiGauge
					.Row<?>>map((status) -> MultiGauge.Row.of(Tags.of("handler", status.name()), value.apply(status)))
			.toList();
	}

}
