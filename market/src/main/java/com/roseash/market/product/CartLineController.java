package com.roseash.market.product;

import com.roseash.domain.cart.AddToCart;
import com.roseash.domain.cart.Carts;
import com.roseash.domain.market.ProductCard;
import com.roseash.domain.market.Products;
import com.roseash.platform.web.Visitors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Puts a product into the visitor's cart: as a part of the page where htmx asks, by a
 * redirect otherwise.
 */
@Controller
class CartLineController {

	private final Products products;

	private final Carts carts;

	private final Visitors visitors;

	CartLineController(Products products, Carts carts, Visitors visitors) {
		this.products = products;
		this.carts = carts;
		this.visitors = visitors;
	}

	@PostMapping("/cart-lines")
	String create(PutInCart form, Model model, HttpServletRequest request, HttpServletResponse response) {
		ProductCard product = this.products.product(form.product());
		boolean htmx = request.getHeader("HX-Request") != null;
		Integer quantity = form.number();
		model.addAttribute("product", product);
		model.addAttribute("form", form);
		model.addAttribute("problem", quantity == null);
		if (quantity == null) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return htmx ? "product/_result" : "product/show";
		}
		String owner = Carts.owner(this.visitors.known(request, response)).orElseThrow();
		this.carts.add(new AddToCart(owner, product.id(), quantity));
		return htmx ? "product/_result" : "redirect:" + product.path() + "?added=true";
	}

}
