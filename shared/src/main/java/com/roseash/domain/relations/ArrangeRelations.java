package com.roseash.domain.relations;

import java.util.List;

import com.roseash.platform.contract.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * Says what a thing is related to, and in which order: what is not named is related no
 * more.
 *
 * @param kind the kind of relation
 * @param from the id of the thing that is related
 * @param to the ids of the things that it is related to from now on, at most 100
 * @param before the ids it was related to, in order, as whoever arranges them knows them;
 * null to arrange whatever is there
 */
public record ArrangeRelations(String kind, String from, List<String> to, @Nullable List<String> before) {

	private static final int MOST = 100;

	public ArrangeRelations {
		from = InvalidField.requireText("from", from, 200);
		if (to == null || to.size() > MOST || to.stream().distinct().count() < to.size()) {
			throw new InvalidField("to", "must be at most " + MOST + " things, each once");
		}
		to = to.stream().map((thing) -> InvalidField.requireText("to", thing, 200)).toList();
		before = (before != null) ? List.copyOf(before) : null;
	}

}
