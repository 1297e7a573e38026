package com.roseash.platform.media;

import java.util.Set;

import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * Somebody said anew what a picture shows.
 *
 * @param hash by which it is known
 * @param alt what it shows
 */
record MediaDescribed(String hash, String alt) implements DomainEvent {

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
		return new Thing("Document", App.BLOG, "/pictures/" + this.hash, this.alt);
	}

	@Override
	public Set<String> evicts() {
		return Set.of();
	}

}
