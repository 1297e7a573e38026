package com.roseash.domain.cart;

import com.roseash.platform.activity.EventHandler;
import com.roseash.platform.activity.Subscription;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** Brings the carts that could not come along when their visitors signed in. */
@Component
class LateCart extends EventHandler<CartLeftBehind> {

	private final Joining joining;

	LateCart(Joining joining, JsonMapper json) {
		super(CartLeftBehind.class, json);
		this.joining = joining;
	}

	@Override
	public String name() {
		return "late-cart";
	}

	@Override
	public App application() {
		return App.CART;
	}

	@Override
	public Subscription subscription() {
		return Subscription.to(Verb.ADD);
	}

	@Override
	protected void handle(CartLeftBehind event) {
		this.joining.join(new Owner(event.from()), new Owner(event.into()));
	}

}
