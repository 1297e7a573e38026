package com.roseash.platform.flow;

import java.util.List;
import java.util.function.Function;

/**
 * A named step of a flow.
 *
 * @param <D> what the flow looks at
 * @param name lower-case letters, digits and hyphens
 * @param after the steps before it; it is taken when one of them leads to it
 * @param decision what is to be done, and changes nothing itself
 */
record Step<D>(String name, List<Edge> after, Function<D, Outcome> decision) {

	Step {
		if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
			throw new IllegalArgumentException("A step's name has lower-case letters, digits and hyphens: " + name);
		}
		after = List.copyOf(after);
	}

}
