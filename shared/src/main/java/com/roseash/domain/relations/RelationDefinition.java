package com.roseash.domain.relations;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Contributes a kind of relation, as a bean of the domain whose things are related. */
public interface RelationDefinition {

	/** The kind. */
	RelationKind kind();

	/** At most so many things to relate to, whose label contains the text. */
	List<Candidate> candidates(String text, int limit);

	/**
	 * The things of those ids as people call them; those that are not there are left out.
	 */
	List<Candidate> things(List<String> ids);

	/** Whether the one can be related to the other. */
	default boolean takes(String from, String to) {
		return true;
	}

	/** Whether such relations may not lead round in a circle. */
	default boolean acyclic() {
		return false;
	}

	/**
	 * Whether things are in groups in which each is related to all others: whoever is
	 * related to one is related to all, and who is parted from one leaves them all.
	 */
	default boolean transitive() {
		return false;
	}

	/** The slug of the page whose stewards may say what that thing is related to. */
	default Optional<String> page(String from) {
		return Optional.empty();
	}

	/** The tags of what shows such relations, besides the two things themselves. */
	default Set<String> shownBy() {
		return Set.of();
	}

}
