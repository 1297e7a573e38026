package com.roseash.domain.navigation;

import java.util.List;
import java.util.Set;

import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * The navigation was arranged.
 *
 * @param items what stands in it now
 */
public record NavigationArranged(List<NavigationLink> items) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.UPDATE;
	}

	@Override
	public Thing object() {
		return new Thing("OrderedCollection", App.BLOG, "/navigation", null);
	}

	@Override
	public Set<String> evicts() {
		return Set.of("navigation");
	}

}
