package com.roseash.platform.session;

import java.util.Set;

import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * A member left, or was made to, on one device.
 *
 * @param sid the id of the sign-in, as tokens name it
 */
public record SignInEnded(String sid) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.LEAVE;
	}

	@Override
	public Thing object() {
		return new Thing("Object", App.FEDERATION, "/sign-ins/" + this.sid, null);
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
