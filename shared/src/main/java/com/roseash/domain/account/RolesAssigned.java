package com.roseash.domain.account;

import java.util.Set;

import com.roseash.platform.access.Role;
import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * A member may do other things than before.
 *
 * @param handle the member's short name
 * @param roles all roles that the member has now
 * @param pages all pages that the member looks after now
 */
public record RolesAssigned(String handle, Set<Role> roles, Set<String> pages) implements DomainEvent {

	public RolesAssigned {
		roles = Set.copyOf(roles);
		pages = Set.copyOf(pages);
	}

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
