package com.roseash.domain.cart;

import java.util.UUID;

import com.roseash.platform.contract.InvalidField;

/**
 * The command to change how many of a product are in a cart.
 *
 * @param owner whose cart
 * @param product the product's id
 * @param quantity how many from now on, 1 to 999
 */
public record ChangeQuantity(String owner, UUID product, int quantity) {

	public ChangeQuantity {
		owner = InvalidField.requireText("owner", owner, 100);
		if (product == null) {
			throw new InvalidField("product", "must be a product's id");
		}
		AddToCart.requireQuantity(quantity);
	}

}
