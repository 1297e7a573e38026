package com.roseash.domain.redirects;

import java.util.Set;

import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * An address leads nowhere any more.
 *
 * @param from the address
 */
public record RedirectRemoved(String from) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.REMOVE;
	}

	@Override
	public Audience audience() {
		return Audience.INTERNAL;
	}

	@Override
	public Thing object() {
		return new Thing("Collection", App.BLOG, "/redirects", this.from);
	}

	@Override
	public Set<String> evicts() {
		return Set.of();
	}

}
