package com.roseash.domain.relations;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * What a thing is related to stands in another order.
 *
 * @param kind of the relations
 * @param from the id of the thing they lead from
 * @param before the ids of the things they led to
 * @param after the ids of the things they lead to now
 * @param fromKind what kind of thing they lead from
 * @param shownBy the tags of what shows relations of that kind, besides the things
 */
public record RelationsArranged(String kind, String from, List<String> before, List<String> after, String fromKind,
		Set<String> shownBy) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.UPDATE;
	}

	@Override
	public Thing object() {
		return new Thing("Collection", App.BLOG, "/relations/" + this.kind + "/" + this.from, null);
	}

	@Override
	public Set<String> evicts() {
		Set<String> tags = new LinkedHashSet<>(this.shownBy);
		tags.add(this.fromKind + ":" + this.from);
		return tags;
	}

}
