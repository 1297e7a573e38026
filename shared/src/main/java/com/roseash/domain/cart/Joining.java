package com.roseash.domain.cart;

import java.util.Map;
import java.util.UUID;

import com.roseash.platform.activity.Activities;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joins carts: moving takes the first away, so what was moved once is not there to be
 * moved again.
 */
@Service
@Transactional
class Joining {

	private final CartLines lines;

	private final Contents contents;

	private final Activities activities;

	Joining(CartLines lines, Contents contents, Activities activities) {
		this.lines = lines;
		this.contents = contents;
		this.activities = activities;
	}

	/** Returns the cart into which the other went. */
	public CartView join(Owner from, Owner into) {
		Map<UUID, Integer> brought = this.lines.take(from);
		if (brought.isEmpty()) {
			return this.contents.of(into);
		}
		UUID cart = this.lines.open(into);
		this.lines.put(cart, Joined.of(this.lines.in(cart), brought, (product) -> AddToCart.MOST));
		return this.contents.joined(from, into);
	}

	/** Has them joined as soon as that is possible. */
	public void joinLater(Owner from, Owner into) {
		this.activities.record(new CartLeftBehind(from.digest(), into.digest()));
	}

}
