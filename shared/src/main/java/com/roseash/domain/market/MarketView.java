package com.roseash.domain.market;

import java.util.List;

/**
 * A market with everything it offers.
 *
 * @param card what lists show of it
 * @param shelves its categories in order, those with products
 */
public record MarketView(MarketCard card, List<Shelf> shelves) {

	public MarketView {
		shelves = List.copyOf(shelves);
	}

	/**
	 * The products of a category.
	 *
	 * @param category which
	 * @param products by name
	 */
	public record Shelf(Category category, List<ProductCard> products) {

		public Shelf {
			products = List.copyOf(products);
		}

	}

}
