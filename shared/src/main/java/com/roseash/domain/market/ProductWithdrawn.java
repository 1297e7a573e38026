package com.roseash.domain.market;

import java.util.Set;

import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * A product is not offered any more.
 *
 * @param product as it was offered
 */
public record ProductWithdrawn(ProductCard product) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.REMOVE;
	}

	@Override
	public Thing object() {
		return new Thing("Product", App.MARKET, this.product.path(), this.product.name());
	}

	@Override
	public Set<String> evicts() {
		return Set.of("product:" + this.product.id(), "market:" + this.product.market());
	}

}
