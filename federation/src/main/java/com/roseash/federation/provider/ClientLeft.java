package com.roseash.federation.provider;

import java.util.Set;
import java.util.UUID;

import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * A member left who is known to somebody else's application, which has to be told.
 *
 * @param sid the id of the sign-in, as tokens name it
 * @param client the application's id
 * @param member who left
 */
record ClientLeft(String sid, String client, UUID member) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.LEAVE;
	}

	@Override
	public Thing object() {
		return new Thing("Application", App.FEDERATION, "/clients/" + this.client, null);
	}

	@Override
	public Set<String> evicts() {
		return Set.of();
	}

	@Override
	public Audience audience() {
		return Audience.INTERNAL;
	}

	@Override
	public boolean audited() {
		return false;
	}

}
