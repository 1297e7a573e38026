package com.roseash.domain.content;

import java.util.Set;

import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * It was decided whether posts are published only once somebody else has approved them.
 *
 * @param required whether they are from now on
 */
public record ReviewRequired(boolean required) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.UPDATE;
	}

	@Override
	public Audience audience() {
		return Audience.INTERNAL;
	}

	@Override
	public Thing object() {
		return new Thing("ReviewRule", App.BLOG, "/reviews", null);
	}

	@Override
	public Set<String> evicts() {
		return Set.of();
	}

}
