package com.roseash.platform.activity;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import com.roseash.platform.operation.Degraded;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says so when what happened waits too long for a handler. */
@Component("activityLag")
class ActivityHealth implements HealthIndicator {

	private final ActivityMetrics metrics;

	private final Duration limit;

	ActivityHealth(ActivityMetrics metrics, ActivitySettings settings, MeterRegistry meters) {
		this.metrics = metrics;
		this.limit = settings.lagLimit();
		Degraded.measure("log", meters, () -> !late().isEmpty());
	}

	@Override
	public Health health() {
		Map<String, String> late = late();
		return (late.isEmpty() ? Health.up() : Health.status(Degraded.STATUS)).withDetails(late).build();
	}

	private Map<String, String> late() {
		Map<String, String> late = new TreeMap<>();
		for (HandlerStatus status : this.metrics.statuses()) {
			if (status.lag().compareTo(this.limit) > 0) {
				late.put(status.name(), status.depth() + " wait, the oldest for " + status.lag().toSeconds() + " s");
			}
		}
		return late;
	}

}
