package com.roseash.platform.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The steps of a flow in an order in which each comes after those it follows, so that
 * there is no way round in circles.
 *
 * @param <D> what the flow looks at
 */
public final class Graph<D> {

	private final List<Step<D>> steps;

	private Graph(List<Step<D>> steps) {
		this.steps = steps;
	}

	/** A graph without steps. */
	public static <D> Graph<D> empty() {
		return new Graph<>(List.of());
	}

	/**
	 * The graph with one more step.
	 * @param name lower-case letters, digits and hyphens
	 * @param decision what is to be done; it changes nothing itself
	 * @param after the steps that lead to it, all declared before; with none it begins
	 */
	public Graph<D> step(String name, Function<D, Outcome> decision, Edge... after) {
		if (find(name).isPresent()) {
			throw new IllegalArgumentException("There is a step of that name: " + name);
		}
		for (Edge edge : after) {
			if (find(edge.from()).isEmpty()) {
				throw new IllegalArgumentException(name + " comes after an unknown step: " + edge.from());
			}
		}
		List<Step<D>> more = new ArrayList<>(this.steps);
		more.add(new Step<>(name, List.of(after), decision));
		return new Graph<>(List.copyOf(more));
	}

	List<Step<D>> steps() {
		return this.steps;
	}

	Optional<Step<D>> find(String name) {
		return this.steps.stream().filter((step) -> step.name().equals(name)).findFirst();
	}

}
