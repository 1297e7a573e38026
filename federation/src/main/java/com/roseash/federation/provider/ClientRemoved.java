package com.roseash.federation.provider;

import java.util.Set;

import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * Somebody else's application may not ask any more.
 *
 * @param client its id
 * @param name the name that members read
 */
record ClientRemoved(String client, String name) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.DELETE;
	}

	@Override
	public Audience audience() {
		return Audience.INTERNAL;
	}

	@Override
	public Thing object() {
		return new Thing("Application", App.FEDERATION, "/clients/" + this.client, this.name);
	}

	@Override
	public Set<String> evicts() {
		return Set.of();
	}

}
