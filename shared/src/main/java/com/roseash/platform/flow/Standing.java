package com.roseash.platform.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How far a run has come: which step is next, and which will never be.
 *
 * @param places the steps in the order of their graph
 */
record Standing(List<Place> places) {

	Standing {
		places = List.copyOf(places);
	}

	static Standing before(Graph<?> graph) {
		return new Standing(graph.steps()
			.stream()
			.map((step) -> new Place(step.name(), step.after(), StepState.PENDING, null))
			.toList());
	}

	/** The first step that has only settled ones before it. */
	Optional<Place> next() {
		return this.places.stream()
			.filter((place) -> place.state() == StepState.PENDING && isDecided(place))
			.findFirst();
	}

	boolean isFinished() {
		return this.places.stream().allMatch((place) -> place.state().isSettled());
	}

	/** With that step done, and those passed over to which no way leads any more. */
	Standing done(String name, @Nullable String choice) {
		return with(name, StepState.DONE, choice).withoutDeadEnds();
	}

	Standing stuck(String name) {
		return with(name, StepState.STUCK, null);
	}

	private Standing with(String name, StepState state, @Nullable String choice) {
		return new Standing(this.places.stream()
			.map((place) -> place.name().equals(name) ? place.as(state, choice) : place)
			.toList());
	}

	/** One pass is enough, as each step comes after those it follows. */
	private Standing withoutDeadEnds() {
		Standing standing = this;
		for (Place place : this.places) {
			Place now = standing.place(place.name());
			if (now.state() == StepState.PENDING && standing.isDecided(now) && !standing.isReached(now)) {
				standing = standing.with(now.name(), StepState.SKIPPED, null);
			}
		}
		return standing;
	}

	private boolean isDecided(Place place) {
		return place.after().stream().allMatch((edge) -> place(edge.from()).state().isSettled());
	}

	private boolean isReached(Place place) {
		return place.after().isEmpty() || place.after().stream().anyMatch((edge) -> place(edge.from()).leads(edge));
	}

	private Place place(String name) {
		return this.places.stream().filter((place) -> place.name().equals(name)).findFirst().orElseThrow();
	}

	/** The steps that changed since. */
	List<Place> since(Standing earlier) {
		List<Place> changed = new ArrayList<>(this.places);
		changed.removeAll(earlier.places);
		return changed;
	}

}
