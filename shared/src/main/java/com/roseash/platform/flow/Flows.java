package com.roseash.platform.flow;

import com.roseash.platform.activity.Activity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where runs of flows begin, and where they are rehearsed. */
@Component
public class Flows {

	private final FlowRuns runs;

	private final FlowRunner runner;

	private final JsonMapper json;

	Flows(FlowRuns runs, FlowRunner runner, JsonMapper json) {
		this.runs = runs;
		this.runner = runner;
		this.json = json;
	}

	/**
	 * Begins a run in the surrounding transaction, unless the activity began one before.
	 */
	void begin(Flow<?> flow, Activity activity) {
		this.runs.begin(flow, activity);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				Flows.this.runner.wake();
			}

		});
	}

	<D> Rehearsal rehearse(Graph<D> graph, D subject) {
		return Rehearsal.of(graph, subject,
				(effect) -> new FlowEffect(effect.kind(), this.json.<ObjectNode>valueToTree(effect), null));
	}

}
