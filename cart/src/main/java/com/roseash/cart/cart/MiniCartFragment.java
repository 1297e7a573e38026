package com.roseash.cart.cart;

import com.roseash.domain.cart.Carts;
import com.roseash.platform.fragment.Freshness;
import com.roseash.platform.fragment.FreshnessTags;
import com.roseash.platform.fragment.Scope;
import com.roseash.platform.web.Visitor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The visitor's cart as a fragment of every page: how many items, and the way there. */
@Controller
class MiniCartFragment {

	private final Carts carts;

	MiniCartFragment(Carts carts) {
		this.carts = carts;
	}

	@GetMapping("/internal/fragments/cart/mini")
	@Freshness(scope = Scope.VISITOR, maxAge = "5m", staleWhileRevalidate = "10m", staleIfError = "1d")
	String show(Visitor visitor, FreshnessTags tags, Model model) {
		Carts.owner(visitor).ifPresent((owner) -> {
			tags.add(Carts.tag(owner));
			model.addAttribute("cart", this.carts.view(owner));
		});
		return "cart/_mini";
	}

}
