package com.roseash.domain.events;

import java.util.Set;

import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * An entry was scheduled, or it has changed.
 *
 * @param entry as lists show it now
 */
public record EntryScheduled(EntryCard entry) implements DomainEvent {

	@Override
	public Verb verb() {
		return (this.entry.version() == 0) ? Verb.CREATE : Verb.UPDATE;
	}

	@Override
	public Thing object() {
		return new Thing("Event", App.EVENTS, this.entry.path(), this.entry.title());
	}

	@Override
	public Set<String> evicts() {
		return Set.of("entries", "entry:" + this.entry.id());
	}

}
