package com.roseash.domain.cart;

import java.util.List;

import com.roseash.domain.market.ProductCard;
import org.joda.money.Money;

/**
 * A cart with today's prices.
 *
 * @param lines in the order in which they were put in
 * @param total the sum of the lines that can be bought
 * @param joined whether its owner is to be told that another cart has joined it
 */
public record CartView(List<Line> lines, Money total, boolean joined) {

	public CartView {
		lines = List.copyOf(lines);
	}

	/** How many items can be bought, counting each piece. */
	public int count() {
		return this.lines.stream().filter(Line::available).mapToInt(Line::quantity).sum();
	}

	/** Whether nothing is in it. */
	public boolean isEmpty() {
		return this.lines.isEmpty();
	}

	/**
	 * Some of one product.
	 *
	 * @param product as it is offered now
	 * @param quantity how many
	 * @param cut whether there were more of it before another cart joined this one, which
	 * its owner is to be told
	 */
	public record Line(ProductCard product, int quantity, boolean cut) {

		/** Whether it can still be bought. */
		public boolean available() {
			return this.product.available();
		}

		/** What the line costs. */
		public Money total() {
			return this.product.price().multipliedBy(this.quantity);
		}

	}

}
