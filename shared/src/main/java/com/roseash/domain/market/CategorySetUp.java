package com.roseash.domain.market;

import java.util.Set;

import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;

/**
 * A category was set up, or what is said of it has changed.
 *
 * @param category as it is shown now
 * @param market the slug of its market
 */
public record CategorySetUp(Category category, String market) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.UPDATE;
	}

	@Override
	public Thing object() {
		return new Thing("Collection", App.MARKET, "/" + this.market + "#" + this.category.slug(),
				this.category.name());
	}

	@Override
	public Set<String> evicts() {
		return Set.of("products", "market:" + this.market);
	}

}
