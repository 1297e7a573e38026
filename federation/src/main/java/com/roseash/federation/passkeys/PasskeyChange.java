package com.roseash.federation.passkeys;

import java.util.Set;

import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/** A change of what a member can sign in with, which nobody else is told of. */
interface PasskeyChange extends DomainEvent {

	/** The member's short name. */
	String handle();

	@Override
	default Verb verb() {
		return Verb.UPDATE;
	}

	@Override
	default Audience audience() {
		return Audience.INTERNAL;
	}

	@Override
	default Thing object() {
		return new Thing("Person", App.ACCOUNT, "/members/" + handle(), handle());
	}

	@Override
	default Set<String> evicts() {
		return Set.of();
	}

}
