package com.roseash.platform.flow;

import java.util.UUID;

import com.roseash.testing.DatabaseTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
class FlowMetricsIntegrationTests {

	@Autowired
	JdbcClient jdbc;

	@Autowired
	FlowSettings settings;

	@Test
	void operatorsSeeWhichRunsWaitForThem() {
		MeterRegistry meters = new SimpleMeterRegistry();
		FlowMetrics metrics = new FlowMetrics(meters, this.settings, this.jdbc);
		metrics.measure();
		double running = meters.get("rose.flows.running").gauge().value();
		double parked = meters.get("rose.flows.parked").gauge().value();

		begin("running", null);
		begin("parked", "It cannot go on");
		begin("parked", "It cannot go on");
		metrics.measure();

		assertThat(meters.get("rose.flows.running").gauge().value()).isEqualTo(running + 1);
		assertThat(meters.get("rose.flows.parked").gauge().value()).isEqualTo(parked + 2);
		this.jdbc.sql("delete from flow_run where flow = 'measured'").update();
	}

	private void begin(String state, String reason) {
		this.jdbc.sql(
				"insert into flow_run (id, flow, activity_id, object_id, state, reason) values (?, 'measured', ?, 'x', ?, ?)")
			.params(UUID.randomUUID(), UUID.randomUUID(), state, reason)
			.update();
	}

}
