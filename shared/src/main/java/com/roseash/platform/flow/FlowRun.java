package com.roseash.platform.flow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A run as the flow log shows it.
 *
 * @param id its id, in order of time
 * @param flow the name of its flow
 * @param activity what fired it
 * @param object the address of what it is about
 * @param objectName the name of that, if it has one
 * @param state running, parked, done or abandoned
 * @param reason why it is parked or was given up, if it is or was
 * @param started when it began
 * @param finished when it ended, if it has
 * @param steps in the order of the graph
 * @param interventions who saw to it, oldest first
 */
public record FlowRun(UUID id, String flow, UUID activity, String object, @Nullable String objectName, String state,
		@Nullable String reason, Instant started, @Nullable Instant finished, List<FlowStep> steps,
		List<Intervention> interventions) {

	public FlowRun {
		steps = List.copyOf(steps);
		interventions = List.copyOf(interventions);
	}

	/** Whether somebody has to see to it. */
	public boolean isParked() {
		return "parked".equals(this.state);
	}

	/** Whether it goes on by itself. */
	public boolean isRunning() {
		return "running".equals(this.state);
	}

}
