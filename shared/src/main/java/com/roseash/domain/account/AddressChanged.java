package com.roseash.domain.account;

import java.util.Set;

import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * A member is written to at another address, which the log does not say.
 *
 * @param handle the member's short name
 */
public record AddressChanged(String handle) implements DomainEvent {

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
		return new Thing("Person", App.ACCOUNT, "/members/" + this.handle, this.handle);
	}

	@Override
	public Set<String> evicts() {
		return Set.of();
	}

}
