package com.roseash.market.market;

import com.roseash.domain.market.Products;
import com.roseash.platform.fragment.Freshness;
import com.roseash.platform.fragment.FreshnessTags;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the markets, and the products of each by category. */
@Controller
class MarketController {

	private final Products products;

	MarketController(Products products) {
		this.products = products;
	}

	@GetMapping("/")
	@Freshness(maxAge = "5m", staleWhileRevalidate = "1h", tags = "products")
	String index(Model model) {
		model.addAttribute("markets", this.products.markets());
		return "market/index";
	}

	@GetMapping("/{slug:[a-z0-9-]+}")
	@Freshness(maxAge = "1m", staleWhileRevalidate = "1h", tags = "products")
	String show(@PathVariable String slug, FreshnessTags tags, Model model) {
		tags.add("market:" + slug);
		model.addAttribute("market", this.products.market(slug));
		return "market/show";
	}

	@GetMapping("/internal/fragments/market/links")
	@Freshness(maxAge = "10m", staleWhileRevalidate = "1d", staleIfError = "7d", tags = "products")
	String links(Model model) {
		model.addAttribute("markets", this.products.markets());
		return "market/_links";
	}

}
