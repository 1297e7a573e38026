package com.roseash.domain.cart;

import java.util.Optional;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;
import com.roseash.platform.web.Visitor;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The carts: a member's is the same on every device, an anonymous visitor's is known by
 * the opaque id of its session.
 */
@Contract(name = "carts", owner = App.CART)
public interface Carts {

	/**
	 * The key of the cart that a visitor has: the member's where one is signed in, else
	 * the session's; none before anything was put in.
	 */
	static Optional<String> owner(Visitor visitor) {
		return Owner.key(visitor);
	}

	/** The tag that evicts what shows a cart. */
	static String tag(String owner) {
		return Owner.of(owner).tag();
	}

	/** The cart of an owner; an empty one when nothing was put in. */
	@GetExchange("/internal/data/carts/view")
	CartView view(@RequestParam String owner);

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

	/**
	 * Moves what is in the cart of an anonymous session into a member's, and says so
	 * there until the member has seen to it. What is in both adds up, to the most that a
	 * cart holds. Nothing happens when there is nothing to move (any more).
	 */
	@PostExchange("/internal/actions/carts/join")
	CartView join(@RequestBody JoinCarts command);

	/** Says no more that another cart has joined this one. */
	@PostExchange("/internal/actions/carts/dismiss-notice")
	CartView dismissNotice(@RequestBody DismissNotice command);

}
