package com.roseash.cart.cart;

import java.util.Optional;
import java.util.UUID;

import com.roseash.domain.cart.AddToCart;
import com.roseash.domain.cart.Carts;
import com.roseash.domain.cart.ChangeQuantity;
import com.roseash.domain.cart.DismissNotice;
import com.roseash.domain.cart.NotInCart;
import com.roseash.domain.cart.RemoveFromCart;
import com.roseash.platform.web.Visitors;
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

	private final Visitors visitors;

	CartController(Carts carts, Visitors visitors) {
		this.carts = carts;
		this.visitors = visitors;
	}

	@GetMapping("/")
	String show(@RequestParam(required = false) @Nullable UUID removed, @RequestParam(defaultValue = "1") int quantity,
			HttpServletRequest request, Model model) {
		model.addAttribute("removed", removed);
		model.addAttribute("quantity", quantity);
		return show("cart/show", request, model);
	}

	@PostMapping("/lines/{product}")
	String change(@PathVariable UUID product, @RequestParam String quantity, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		if (!quantity.strip().matches("[1-9]\\d{0,2}")) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("problem", product);
			return answer("cart/show", request, model);
		}
		String owner = owner(request).orElseThrow(() -> new NotInCart("There is nothing in the cart."));
		this.carts.change(new ChangeQuantity(owner, product, Integer.parseInt(quantity.strip())));
		return answer("redirect:/", request, model);
	}

	@PostMapping("/lines/{product}/removal")
	String remove(@PathVariable UUID product, HttpServletRequest request, Model model) {
		int quantity = owner(request).map((owner) -> takeOut(product, owner)).orElse(0);
		model.addAttribute("removed", product);
		model.addAttribute("quantity", quantity);
		return answer("redirect:/?removed=" + product + "&quantity=" + quantity, request, model);
	}

	@PostMapping("/lines")
	String putBack(@RequestParam UUID product, @RequestParam(defaultValue = "1") int quantity,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		String owner = Carts.owner(this.visitors.known(request, response)).orElseThrow();
		this.carts.add(new AddToCart(owner, product, quantity));
		return answer("redirect:/", request, model);
	}

	@PostMapping("/notice/removal")
	String dismiss(HttpServletRequest request, Model model) {
		owner(request).ifPresent((owner) -> this.carts.dismissNotice(new DismissNotice(owner)));
		return answer("redirect:/", request, model);
	}

	/** Returns how many there were. */
	private int takeOut(UUID product, String owner) {
		int quantity = this.carts.view(owner)
			.lines()
			.stream()
			.filter((line) -> line.product().id().equals(product))
			.mapToInt((line) -> line.quantity())
			.sum();
		this.carts.remove(new RemoveFromCart(owner, product));
		return quantity;
	}

	private String answer(String plain, HttpServletRequest request, Model model) {
		return show((request.getHeader("HX-Request") != null) ? "cart/_changed" : plain, request, model);
	}

	private String show(String template, HttpServletRequest request, Model model) {
		model.addAttribute("member", this.visitors.of(request).member() != null);
		model.addAttribute("cart", owner(request).map(this.carts::view).orElse(null));
		return template;
	}

	private Optional<String> owner(HttpServletRequest request) {
		return Carts.owner(this.visitors.of(request));
	}

}
