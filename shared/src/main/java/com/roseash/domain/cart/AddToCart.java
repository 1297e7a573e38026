package com.roseash.domain.cart;

import java.util.UUID;

import com.roseash.platform.contract.InvalidField;

/**
 * The command to put products into a cart.
 *
 * @param owner whose cart
 * @param product the product's id
 * @param quantity how many, 1 to 999
 */
public record AddToCart(String owner, UUID product, int quantity) {

	/** The most of one product that a cart holds. */
	public static final int MOST = 999;

	public AddToCart {
		owner = InvalidField.requireText("owner", owner, 100);
		if (product == null) {
			throw new InvalidField("product", "must be a product's id");
		}
		requireQuantity(quantity);
	}

	static void requireQuantity(int quantity) {
		if (quantity < 1 || quantity > MOST) {
			throw new InvalidField("quantity", "must be 1 to " + MOST);
		}
	}

}
