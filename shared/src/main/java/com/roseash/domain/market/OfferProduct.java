package com.roseash.domain.market;

import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.media.Picture;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The command to offer a product.
 *
 * @param category the slug of its category
 * @param slug lower-case letters, digits and hyphens; the same slug replaces
 * @param name plain text
 * @param description plain text
 * @param producer who made or grew it
 * @param price of one item, more than nothing
 * @param unit what an item is measured in
 * @param quantity how much of the unit an item is, from 1
 * @param picture its picture, if any
 */
public record OfferProduct(String category, String slug, String name, String description, String producer, Money price,
		Unit unit, int quantity, @Nullable Picture picture) {

	public OfferProduct {
		category = Slugs.require("category", category);
		slug = Slugs.require("slug", slug);
		name = InvalidField.requireText("name", name, 150);
		description = InvalidField.requireText("description", description, 2000);
		producer = InvalidField.requireText("producer", producer, 100);
		if (price == null || !price.isPositive()) {
			throw new InvalidField("price", "must be more than nothing");
		}
		if (unit == null) {
			throw new InvalidField("unit", "must be G, KG, ML, L or PIECE");
		}
		if (quantity < 1 || quantity > 1_000_000) {
			throw new InvalidField("quantity", "must be 1 to 1000000");
		}
	}

}
