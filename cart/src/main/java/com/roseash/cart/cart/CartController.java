package com.roseash.cart.cart;

import java.util.UUID;

import com.roseash.domain.cart.AddToCart;
import com.roseash.domain.cart.Carts;
import com.roseash.domain.cart.ChangeQuantity;
import com.roseash.domain.cart.RemoveFromCart;
import com.roseash.platform.web.CartCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows the visitor's cart and changes it: a part of the page where htmx asks, the whole
 * page otherwise.
 */
@Controller
class CartController {

	private final Carts carts;

	private final CartCookie cookie;

	CartController(Carts carts, CartCookie cookie) {
		this.carts = carts;
		this.cookie = cookie;
	}

	@GetMapping("/")
	String show(@RequestParam(required = false) @Nullable UUID removed, @RequestParam(defaultValue = "1") int quantity,
			HttpServletRequest request, Model model) {
		String session = this.cookie.read(request);
		model.addAttribute("cart", (session != null) ? this.carts.view(session) : null);
		model.addAttribute("removed", removed);
		model.addAttribute("quantity", quantity);
		return "cart/show";
	}

	@PostMapping("/lines/{product}")
	String change(@PathVariable UUID product, @RequestParam String quantity, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		if (!quantity.strip().matches("[1-9]\\d{0,2}")) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("problem", product);
			return answer(request, model, "cart/show");
		}
		int number = Integer.parseInt(quantity.strip());
		this.carts.change(new ChangeQuantity(session(request), product, number));
		return answer(request, model, "redirect:/");
	}

	@PostMapping("/lines/{product}/removal")
	String remove(@PathVariable UUID product, HttpServletRequest request, Model model) {
		int quantity = this.carts.view(session(request))
			.lines()
			.stream()
			.filter((line) -> line.product().id().equals(product))
			.mapToInt((line) -> line.quantity())
			.sum();
		this.carts.remove(new RemoveFromCart(session(request), product));
		model.addAttribute("removed", product);
		model.addAttribute("quantity", quantity);
		return answer(request, model, "redirect:/?removed=" + product + "&quantity=" + quantity);
	}

	@PostMapping("/lines")
	String putBack(@RequestParam UUID product, @RequestParam(defaultValue = "1") int quantity,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		this.carts.add(new AddToCart(this.cookie.ensure(request, response), product, quantity));
		return answer(request, model, "redirect:/");
	}

	private String answer(HttpServletRequest request, Model model, String plain) {
		String session = this.cookie.read(request);
		model.addAttribute("cart", (session != null) ? this.carts.view(session) : null);
		return (request.getHeader("HX-Request") != null) ? "cart/_changed" : plain;
	}

	private String session(HttpServletRequest request) {
		String session = this.cookie.read(request);
		return (session != null) ? session : "none";
	}

}
