package com.roseash.domain.relations;

import java.util.List;

/** Contributes a kind of relation, as a bean of the domain whose things are related. */
public interface RelationDefinition {

	/** The kind. */
	RelationKind kind();

	/** At most so many things to relate to, whose label contains the text. */
	List<Candidate> candidates(String text, int limit);

}
