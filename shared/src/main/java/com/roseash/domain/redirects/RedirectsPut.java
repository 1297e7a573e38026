package com.roseash.domain.redirects;

import java.util.Set;

import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * Addresses lead somewhere else now.
 *
 * @param count how many
 * @param first one of them
 */
public record RedirectsPut(int count, Redirect first) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.ADD;
	}

	@Override
	public Audience audience() {
		return Audience.INTERNAL;
	}

	@Override
	public Thing object() {
		return new Thing("Collection", App.BLOG, "/redirects", this.first.from());
	}

	@Override
	public Set<String> evicts() {
		return Set.of();
	}

}
