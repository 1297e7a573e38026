package com.roseash.domain.cart;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The carts of the visitors, each known by the opaque id of its session. */
@Contract(name = "carts", owner = App.CART)
public interface Carts {

	/** The tag that evicts what shows the cart of a session. */
	static String tag(String session) {
		return Session.of(session).tag();
	}

	/** The cart of a session; an empty one when nothing was put in. */
	@GetExchange("/internal/data/carts/view")
	CartView view(@RequestParam String session);

	/**
	 * Puts products into a cart; more of one that is there already adds up.
	 * @throws NotOffered when the product is not on offer
	 */
	@PostExchange("/internal/actions/carts/add")
	CartView add(@RequestBody AddToCart command);

	/**
	 * Changes how many of a product are in a cart.
	 * @throws NotInCart when it is not there
	 */
	@PostExchange("/internal/actions/carts/change")
	CartView change(@RequestBody ChangeQuantity command);

	/** Takes a product out of a cart; nothing happens when it is not there. */
	@PostExchange("/internal/actions/carts/remove")
	CartView remove(@RequestBody RemoveFromCart command);

}
