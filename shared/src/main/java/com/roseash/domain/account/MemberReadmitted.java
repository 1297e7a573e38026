package com.roseash.domain.account;

import java.util.Set;
import java.util.UUID;

import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * A member who was suspended may sign in again.
 *
 * @param member the member's id
 * @param handle the member's short name
 */
public record MemberReadmitted(UUID member, String handle) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.UNDO;
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
