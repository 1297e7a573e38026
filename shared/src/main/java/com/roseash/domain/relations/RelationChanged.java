package com.roseash.domain.relations;

import java.util.Set;

import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * Two things were related, or are not any more.
 *
 * @param kind of the relation
 * @param from the id of the thing it leads from
 * @param to the id of the thing it leads to
 * @param fromKind what kind of thing it leads from
 * @param toKind what kind of thing it leads to
 * @param related whether they are related now
 */
public record RelationChanged(String kind, String from, String to, String fromKind, String toKind,
		boolean related) implements DomainEvent {

	@Override
	public Verb verb() {
		return this.related ? Verb.ADD : Verb.REMOVE;
	}

	@Override
	public Thing object() {
		return new Thing("Relationship", App.BLOG, "/relations/" + this.kind + "/" + this.from + "/" + this.to, null);
	}

	@Override
	public Set<String> evicts() {
		return Set.of(this.fromKind + ":" + this.from, this.toKind + ":" + this.to);
	}

}
