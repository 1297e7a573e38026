package com.roseash.local.demo;

import com.roseash.domain.market.OfferProduct;
import com.roseash.domain.market.Unit;
import com.roseash.platform.media.Picture;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A product of the demo content.
 *
 * @param priceMinor the price in pence
 */
record DemoProduct(String slug, String name, String description, long priceMinor, Unit unit, int quantity,
		String producer, DemoImage image) {

	OfferProduct command(String category, Picture picture) {
		Money price = Money.ofMinor(CurrencyUnit.of("GBP"), this.priceMinor);
		return new OfferProduct(category, this.slug, this.name, this.description, this.producer, price, this.unit,
				this.quantity, picture);
	}

}
