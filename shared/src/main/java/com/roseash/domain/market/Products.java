package com.roseash.domain.market;

import java.util.List;
import java.util.UUID;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The markets of the cooperative and the products on them. */
@Contract(name = "products", owner = App.MARKET)
public interface Products {

	/** All markets in order. */
	@GetExchange("/internal/data/products/markets")
	List<MarketCard> markets();

	/**
	 * A market with everything it offers.
	 * @throws MarketNotFound when no market has that slug
	 */
	@GetExchange("/internal/data/products/market")
	MarketView market(@RequestParam String slug);

	/**
	 * A product, also one that was withdrawn.
	 * @throws ProductNotFound when no product has that slug
	 */
	@GetExchange("/internal/data/products/product")
	ProductCard product(@RequestParam String slug);

	/** The products among those ids, also withdrawn ones, in no particular order. */
	@GetExchange("/internal/data/products/by-id")
	List<ProductCard> byId(@RequestParam List<UUID> ids);

	/** How many products are offered. */
	@GetExchange("/internal/data/products/count")
	long count();

	/** Opens a market, or replaces what is said of the one with the same slug. */
	@PostExchange("/internal/actions/products/open-market")
	MarketCard openMarket(@RequestBody OpenMarket command);

	/**
	 * Sets up a category, or replaces what is said of the one with the same slug.
	 * @throws MarketNotFound when no market has the slug of its market
	 */
	@PostExchange("/internal/actions/products/set-up-category")
	Category setUpCategory(@RequestBody SetUpCategory command);

	/**
	 * Offers a product, or replaces the one with the same slug; a withdrawn one is
	 * offered again.
	 * @throws MarketNotFound when no category has the slug of its category
	 */
	@PostExchange("/internal/actions/products/offer")
	ProductCard offer(@RequestBody OfferProduct command);

	/**
	 * Withdraws a product: it is kept, for the carts and orders that know it, and no
	 * longer offered.
	 * @throws ProductNotFound when no product has that slug
	 */
	@PostExchange("/internal/actions/products/withdraw")
	ProductCard withdraw(@RequestBody WithdrawProduct command);

}
