package com.roseash.domain.cart;

import java.util.Set;

import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * What was in one cart is in another now.
 *
 * @param from the digest of the owner whose cart is empty now
 * @param into the digest of the owner whose cart it came into
 * @param items how many can be bought there now
 */
public record CartsJoined(String from, String into, int items) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.UPDATE;
	}

	@Override
	public Thing object() {
		return new Thing("Collection", App.CART, "/carts/" + this.into, null);
	}

	@Override
	public Set<String> evicts() {
		return Set.of(new Owner(this.from).tag(), new Owner(this.into).tag());
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
