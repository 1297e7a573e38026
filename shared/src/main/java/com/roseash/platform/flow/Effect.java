package com.roseash.platform.flow;

/**
 * Something that a step wants done, as data: a record, which a {@link Driver} carries
 * out.
 */
public interface Effect {

	/** The name of its kind. */
	default String kind() {
		return getClass().getSimpleName();
	}

	/** Tells it from the other effects of the run: the same key is carried out once. */
	default String key() {
		return kind();
	}

}
