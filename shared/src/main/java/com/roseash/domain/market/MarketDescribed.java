package com.roseash.domain.market;

import java.util.Set;

import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * A market was opened, or what is said of it has changed.
 *
 * @param market as it is shown now
 */
public record MarketDescribed(MarketCard market) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.UPDATE;
	}

	@Override
	public Thing object() {
		return new Thing("Place", App.MARKET, "/" + this.market.slug(), this.market.title());
	}

	@Override
	public Set<String> evicts() {
		return Set.of("products", "market:" + this.market.slug());
	}

}
