package com.roseash.platform.activity;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says so when what happened waits too long for a handler. */
@Component("activityLag")
class ActivityHealth implements HealthIndicator {

	private final ActivityMetrics metrics;

	private final Duration limit;

	ActivityHealth(ActivityMetrics metrics, ActivitySettings settings) {
		this.metrics = metrics;
		this.limit = settings.lagLimit();
	}

	@Override
	public Health health() {
		Map<String, String> late = new TreeMap<>();
		for (HandlerStatus status : this.metrics.statuses()) {
			if (status.lag().compareTo(this.limit) > 0) {
				late.put(status.name(), status.depth() + " wait, the oldest for " + status.lag().toSeconds() + " s");
			}
		}
		return (late.isEmpty() ? Health.up() : Health.down()).withDetails(late).build();
	}

}
