package com.roseash.local.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.roseash.domain.market.Products;
import com.roseash.local.demo.DemoMarkets.DemoCategory;
import com.roseash.local.demo.DemoMarkets.DemoMarket;

/** Loads the markets, their categories and what they offer. */
final class DemoShop {

	private final Products products;

	private final Pictures pictures;

	private final Commands commands;

	DemoShop(Products products, Pictures pictures, Commands commands) {
		this.products = products;
		this.pictures = pictures;
		this.commands = commands;
	}

	void load(DemoContent content) throws IOException {
		List<DemoMarket> markets = content.markets().markets();
		for (int position = 0; position < markets.size(); position++) {
			DemoMarket market = markets.get(position);
			this.commands.give(this.products::openMarket,
					market.command(this.pictures.store(market.image()), position));
		}
		List<DemoCategory> categories = content.markets().categories();
		for (int position = 0; position < categories.size(); position++) {
			this.commands.give(this.products::setUpCategory, categories.get(position).command(position));
		}
		for (Map.Entry<String, List<DemoProduct>> shelf : content.products().entrySet()) {
			for (DemoProduct product : shelf.getValue()) {
				this.commands.give(this.products::offer,
						product.command(shelf.getKey(), this.pictures.store(product.image())));
			}
		}
	}

}
