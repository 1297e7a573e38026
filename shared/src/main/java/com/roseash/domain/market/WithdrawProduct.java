package com.roseash.domain.market;

/**
 * The command to withdraw a product.
 *
 * @param slug the product's
 */
public record WithdrawProduct(String slug) {

	public WithdrawProduct {
		slug = Slugs.require("slug", slug);
	}

}
