package com.roseash.domain.cart;

import java.util.Set;

import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * What is in a cart has changed.
 *
 * @param digest of the owner whose cart it is
 * @param items how many can be bought now
 */
public record CartChanged(String digest, int items) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.UPDATE;
	}

	@Override
	public Thing object() {
		return new Thing("Collection", App.CART, "/carts/" + this.digest, null);
	}

	@Override
	public Set<String> evicts() {
		return Set.of(new Owner(this.digest).tag());
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
