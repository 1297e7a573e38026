package com.roseash.platform.flow;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How one step of a run stands.
 *
 * @param name the step
 * @param after the steps before it
 * @param state how it stands
 * @param choice what it chose, if it is a branch and done
 */
record Place(String name, List<Edge> after, StepState state, @Nullable String choice) {

	Place {
		after = List.copyOf(after);
	}

	Place as(StepState state, @Nullable String choice) {
		return new Place(this.name, this.after, state, choice);
	}

	/** Whether it leads along that edge. */
	boolean leads(Edge edge) {
		return this.state == StepState.DONE && (edge.choice() == null || edge.choice().equals(this.choice));
	}

}
