package com.roseash.platform.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A step as the flow log shows it.
 *
 * @param name its name
 * @param after the steps before it
 * @param state how it stands
 * @param choice what it chose, if it is a branch
 * @param failures how often it failed since the run went on last
 * @param reason why it is stuck or what its last failure said, if there was one
 * @param started when the attempt began that settled it
 * @param finished when it was settled
 * @param effects what it wanted done
 */
public record FlowStep(String name, List<Edge> after, StepState state, @Nullable String choice, int failures,
		@Nullable String reason, @Nullable Instant started, @Nullable Instant finished, List<FlowEffect> effects) {

	public FlowStep {
		after = List.copyOf(after);
		effects = List.copyOf(effects);
	}

	/** How long it took, if it was carried out. */
	public @Nullable Duration took() {
		return (this.started != null && this.finished != null) ? Duration.between(this.started, this.finished) : null;
	}

}
