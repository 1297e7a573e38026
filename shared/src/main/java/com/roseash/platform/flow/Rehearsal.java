package com.roseash.platform.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What a flow would do: each step with its effects, none of which is carried out.
 *
 * @param steps in the order of the graph
 */
public record Rehearsal(List<FlowStep> steps) {

	public Rehearsal {
		steps = List.copyOf(steps);
	}

	/** Whether it would go through to the end. */
	public boolean isClear() {
		return this.steps.stream().noneMatch((step) -> step.state() == StepState.STUCK);
	}

	/** What stands against it, in sentences for people. */
	public List<String> reasons() {
		return this.steps.stream()
			.flatMap((step) -> Optional.ofNullable(step.reason()).stream())
			.flatMap(String::lines)
			.toList();
	}

	static <D> Rehearsal of(Graph<D> graph, D subject, Function<Effect, FlowEffect> show) {
		Standing standing = Standing.before(graph);
		List<FlowStep> taken = new ArrayList<>();
		Optional<Place> next = standing.next();
		while (next.isPresent()) {
			Place place = next.get();
			Outcome outcome = graph.find(place.name()).orElseThrow().decision().apply(subject);
			standing = switch (outcome) {
				case Outcome.Proceed proceed -> standing.done(place.name(), proceed.choice());
				case Outcome.Refuse _ -> standing.stuck(place.name());
			};
			taken.add(step(place, outcome, show));
			next = (outcome instanceof Outcome.Proceed) ? standing.next() : Optional.empty();
		}
		return new Rehearsal(standing.places().stream().map((place) -> shown(place, taken)).toList());
	}

	private static FlowStep step(Place place, Outcome outcome, Function<Effect, FlowEffect> show) {
		return switch (outcome) {
			case Outcome.Proceed(List<Effect> effects, @Nullable String choice) -> new FlowStep(place.name(),
					place.after(), StepState.DONE, choice, 0, null, null, null, effects.stream().map(show).toList());
			case Outcome.Refuse(List<String> reasons) -> new FlowStep(place.name(), place.after(), StepState.STUCK,
					null, 0, String.join("\n", reasons), null, null, List.of());
		};
	}

	private static FlowStep shown(Place place, List<FlowStep> taken) {
		return taken.stream()
			.filter((step) -> step.name().equals(place.name()))
			.findFirst()
			.orElseGet(() -> new FlowStep(place.name(), place.after(), place.state(), null, 0, null, null, null,
					List.of()));
	}

}
