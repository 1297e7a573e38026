package com.roseash.platform.flow;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.roseash.platform.activity.Activity;
import com.roseash.platform.activity.ActivityFilter;
import com.roseash.platform.activity.Inspection;
import com.roseash.platform.activity.Workers;
import com.roseash.platform.flow.FlowRuns.Claim;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a flow run to its end while a test waits. */
@TestComponent
public class Course {

	private final FlowRuns runs;

	private final Conductor conductor;

	private final FlowSettings settings;

	private final Inspection inspection;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Workers workers;

	Course(FlowRuns runs, Conductor conductor, FlowSettings settings, Inspection inspection, JdbcClient jdbc,
			TransactionTemplate transaction) {
		this.runs = runs;
		this.conductor = conductor;
		this.settings = settings;
		this.inspection = inspection;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.workers = new Workers(settings.poll());
		this.workers.start();
	}

	/** Begins with nothing recorded and no run. */
	public void clear() {
		this.jdbc
			.sql("truncate ap_activities, ap_handling, ap_retry, flow_run, flow_step, flow_effect, flow_intervention")
			.update();
	}

	/**
	 * Tells the flow of everything that happened, and goes on until nothing is left to
	 * do.
	 */
	public void run(Flow<?> flow) throws InterruptedException {
		for (Activity activity : this.inspection.activities(new ActivityFilter("", "", ""), null, 1000).reversed()) {
			if (flow.subscription().types().contains(activity.type())) {
				this.transaction.executeWithoutResult((status) -> flow.handle(activity));
			}
		}
		Optional<Claim> claim = claim(flow);
		while (claim.isPresent()) {
			this.conductor.advance(claim.get(), flow, this.workers);
			claim = claim(flow);
		}
	}

	private Optional<Claim> claim(Flow<?> flow) {
		this.jdbc.sql("update flow_run set next_at = now() where turn is null").update();
		return this.runs.claim(Set.of(flow.name()), UUID.randomUUID(), this.settings.lease());
	}

}
