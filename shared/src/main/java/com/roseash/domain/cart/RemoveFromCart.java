package com.roseash.domain.cart;

import java.util.UUID;

import com.roseash.platform.contract.InvalidField;

/**
 * The command to take a product out of a cart.
 *
 * @param owner whose cart
 * @param product the product's id
 */
public record RemoveFromCart(String owner, UUID product) {

	public RemoveFromCart {
		owner = InvalidField.requireText("owner", owner, 100);
		if (product == null) {
			throw new InvalidField("product", "must be a product's id");
		}
	}

}
