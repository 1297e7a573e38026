package com.roseash.domain.relations;

import com.roseash.platform.contract.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * Relates one thing to another.
 *
 * @param kind the kind of relation
 * @param from the id of the thing that is related
 * @param to the id of the thing that it is related to
 * @param position the place to take, from 0, before what is there now; the last without
 * one
 */
public record AddRelation(String kind, String from, String to, @Nullable Integer position) {

	public AddRelation {
		from = InvalidField.requireText("from", from, 200);
		to = InvalidField.requireText("to", to, 200);
		if (position != null && position < 0) {
			throw new InvalidField("position", "must not be negative");
		}
	}

}
