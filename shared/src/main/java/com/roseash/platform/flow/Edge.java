package com.roseash.platform.flow;

import org.jspecify.annotations.Nullable;

/**
 * The way from one step to another.
 *
 * @param from the name of the earlier step
 * @param choice the choice that it has to make, if it is a branch
 */
public record Edge(String from, @Nullable String choice) {

	/** After that step, whatever it chose. */
	public static Edge after(String step) {
		return new Edge(step, null);
	}

	/** After that step, if it chose this. */
	public static Edge after(String step, String choice) {
		return new Edge(step, choice);
	}

}
