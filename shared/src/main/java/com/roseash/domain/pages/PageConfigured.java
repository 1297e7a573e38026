package com.roseash.domain.pages;

import java.util.Set;
import java.util.UUID;

import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * It was changed what a page offers.
 *
 * @param id of the configuration
 * @param kind of the page
 * @param container the id of the page
 * @param features what is on now
 */
public record PageConfigured(UUID id, String kind, String container, Set<String> features) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.UPDATE;
	}

	@Override
	public Thing object() {
		return new Thing("Object", App.BLOG, "/page-configurations/" + this.id, null);
	}

	@Override
	public Set<String> evicts() {
		return Set.of(this.kind + ":" + this.container);
	}

}
