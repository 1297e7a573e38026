package com.roseash.domain.market;

import java.util.UUID;

import com.roseash.platform.media.Picture;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A product as it is offered.
 *
 * @param id the product's id
 * @param slug the last part of its address
 * @param name plain text
 * @param description plain text
 * @param producer who made or grew it
 * @param price of one item
 * @param unit what an item is measured in
 * @param quantity how much of the unit an item is
 * @param picture its picture, if it has one
 * @param market the slug of its market
 * @param marketTitle the title of its market
 * @param category where it stands there
 * @param available false once it was withdrawn
 */
public record ProductCard(UUID id, String slug, String name, String description, String producer, Money price,
		Unit unit, int quantity, @Nullable Picture picture, String market, String marketTitle, Category category,
		boolean available) {

	/** The path of the product on the market. */
	public String path() {
		return "/products/" + this.slug;
	}

	/** The price of a kilogram, a litre or a piece. */
	public Money unitPrice() {
		return this.unit.unitPrice(this.price, this.quantity);
	}

	/** Whether the unit price says more than the price. */
	public boolean hasUnitPrice() {
		return !unitPrice().equals(this.price);
	}

}
