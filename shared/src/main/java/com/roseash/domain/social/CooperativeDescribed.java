package com.roseash.domain.social;

import java.util.Set;

import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * The cooperative says something else of itself.
 *
 * @param profile what it says now
 */
public record CooperativeDescribed(Profile profile) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.UPDATE;
	}

	@Override
	public Thing object() {
		return new Thing("Organization", App.FEDERATION, "/", this.profile.tagline());
	}

	@Override
	public Set<String> evicts() {
		return Set.of("cooperative");
	}

}
