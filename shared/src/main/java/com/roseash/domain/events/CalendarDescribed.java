package com.roseash.domain.events;

import java.util.Set;

import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * A calendar was opened, or what is said of it has changed.
 *
 * @param calendar as it is shown now
 */
public record CalendarDescribed(CalendarCard calendar) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.UPDATE;
	}

	@Override
	public Thing object() {
		return new Thing("Collection", App.EVENTS, "/calendars/" + this.calendar.slug(), this.calendar.name());
	}

	@Override
	public Set<String> evicts() {
		return Set.of("entries");
	}

}
