package com.roseash.platform.flow;

import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Measures the runs of flows that are not at their end. */
@Component
class FlowMetrics {

	private final FlowSettings settings;

	private final JdbcClient jdbc;

	private volatile long running;

	private volatile long parked;

	FlowMetrics(MeterRegistry meters, FlowSettings settings, JdbcClient jdbc) {
		this.settings = settings;
		this.jdbc = jdbc;
		Gauge.builder("rose.flows.running", () -> this.running)
			.description("Runs of flows that go on by themselves")
			.register(meters);
		Gauge.builder("rose.flows.parked", () -> this.parked)
			.description("Runs of flows that wait for an operator")
			.register(meters);
	}

	@Scheduled(initialDelay = 7, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
	void often() {
		if (this.settings.running()) {
			measure();
		}
	}

	/** Looks how many there are. */
	void measure() {
		this.running = count("running");
		this.parked = count("parked");
	}

	private long count(String state) {
		return this.jdbc.sql("select count(*) from flow_run where state = '" + state + "'").query(Long.class).single();
	}

}
