package com.roseash.market.product;

import java.util.Objects;

import com.roseash.domain.cart.AddToCart;
import com.roseash.domain.market.ProductCard;
import org.jspecify.annotations.Nullable;

/**
 * The form by which a visitor puts a product into the cart.
 *
 * @param product the product's slug; empty when the form does not name one
 * @param quantity how many, as it was typed
 */
record PutInCart(String product, @Nullable String quantity) {

	PutInCart {
		product = Objects.requireNonNullElse(product, "");
	}

	static PutInCart one(ProductCard product) {
		return new PutInCart(product.slug(), "1");
	}

	/** The number that was typed; null when it is none that a cart can hold. */
	@Nullable Integer number() {
		if (this.quantity == null || !this.quantity.strip().matches("\\d{1,3}")) {
			return null;
		}
		int number = Integer.parseInt(this.quantity.strip());
		return (number >= 1 && number <= AddToCart.MOST) ? number : null;
	}

}
