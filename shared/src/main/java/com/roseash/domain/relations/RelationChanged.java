package com.roseash.domain.relations;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
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
 * @param shownBy the tags of what shows relations of that kind, besides the things
 */
public record RelationChanged(String kind, String from, String to, String fromKind, String toKind, boolean related,
		Set<String> shownBy) implements DomainEvent {

	/** What was recorded before this was known of it shows nothing else. */
	public RelationChanged {
		shownBy = Objects.requireNonNullElse(shownBy, Set.of());
	}

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
		Set<String> tags = new LinkedHashSet<>(this.shownBy);
		tags.addAll(List.of(this.fromKind + ":" + this.from, this.toKind + ":" + this.to));
		return tags;
	}

}
