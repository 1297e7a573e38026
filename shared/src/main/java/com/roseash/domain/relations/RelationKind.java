package com.roseash.domain.relations;

/**
 * A kind of relation.
 *
 * @param name its name in addresses, such as {@code related}
 * @param label what people call what a thing is related to
 * @param inverseLabel what people call what is related to a thing
 * @param from the kind of thing that is related, such as {@code post}
 * @param to the kind of thing that it is related to
 * @param directed whether it matters which of two things is related to the other
 */
public record RelationKind(String name, String label, String inverseLabel, String from, String to, boolean directed) {

	public RelationKind {
		if (!directed && !from.equals(to)) {
			throw new IllegalArgumentException(name + " relates different kinds of things, so it has a direction");
		}
	}

}
