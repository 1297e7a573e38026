package com.roseash.platform.flow;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a step decides. */
public sealed interface Outcome {

	/** The flow goes on when these effects are carried out. */
	static Outcome effects(Effect... effects) {
		return new Proceed(List.of(effects), null);
	}

	/** The flow goes on along the edges of this choice. */
	static Outcome choice(String choice) {
		return new Proceed(List.of(), choice);
	}

	/** The flow goes on when there are no reasons against it. */
	static Outcome unless(List<String> reasons) {
		return reasons.isEmpty() ? new Proceed(List.of(), null) : new Refuse(reasons);
	}

	/**
	 * The flow goes on.
	 *
	 * @param effects what to do first
	 * @param choice along which edges, if the step is a branch
	 */
	record Proceed(List<Effect> effects, @Nullable String choice) implements Outcome {

		public Proceed {
			effects = List.copyOf(effects);
		}

	}

	/**
	 * The flow stops here until somebody sees to it.
	 *
	 * @param reasons what is wrong, in sentences for people
	 */
	record Refuse(List<String> reasons) implements Outcome {

		public Refuse {
			reasons = List.copyOf(reasons);
		}

	}

}
