package com.roseash.federation.provider;

import java.util.List;
import java.util.Set;

import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * Somebody else's application may ask members who they are.
 *
 * @param client its id
 * @param name the name that members read
 * @param redirectUris where it may be answered
 * @param scopes what it may ask for
 */
record ClientLetIn(String client, String name, List<String> redirectUris, Set<String> scopes) implements DomainEvent {

	ClientLetIn {
		redirectUris = List.copyOf(redirectUris);
		scopes = Set.copyOf(scopes);
	}

	@Override
	public Verb verb() {
		return Verb.CREATE;
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
