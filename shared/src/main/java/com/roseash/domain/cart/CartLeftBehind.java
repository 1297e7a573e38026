package com.roseash.domain.cart;

import java.util.Set;

import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * Somebody signed in and the anonymous cart could not come along at that moment.
 *
 * @param from the digest of the anonymous owner
 * @param into the digest of the member
 */
public record CartLeftBehind(String from, String into) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.ADD;
	}

	@Override
	public Thing object() {
		return new Thing("Collection", App.CART, "/carts/" + this.from, null);
	}

	@Override
	public Thing target() {
		return new Thing("Collection", App.CART, "/carts/" + this.into, null);
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
