package com.roseash.market.product;

import com.roseash.domain.market.ProductCard;
import com.roseash.domain.market.Products;
import com.roseash.platform.fragment.Freshness;
import com.roseash.platform.fragment.FreshnessTags;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a product. */
@Controller
class ProductController {

	private final Products products;

	ProductController(Products products) {
		this.products = products;
	}

	@GetMapping("/products/{slug}")
	@Freshness(maxAge = "1m", staleWhileRevalidate = "1h", tags = "products")
	String show(@PathVariable String slug, @RequestParam(required = false) @Nullable String added, FreshnessTags tags,
			Model model) {
		ProductCard product = this.products.product(slug);
		tags.add("product:" + product.id());
		model.addAttribute("product", product);
		model.addAttribute("added", added != null);
		model.addAttribute("form", PutInCart.one(product));
		return "product/show";
	}

}
