package com.roseash.domain.cart;

import com.roseash.platform.activity.Activity;
import com.roseash.platform.activity.ActivityHandler;
import com.roseash.platform.activity.Subscription;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** Brings the carts that could not come along when their visitors signed in. */
@Component
class LateCart implements ActivityHandler {

	private final Joining joining;

	private final JsonMapper json;

	LateCart(Joining joining, JsonMapper json) {
		this.joining = joining;
		this.json = json;
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
	public void handle(Activity activity) {
		if (activity.is(CartLeftBehind.class)) {
			CartLeftBehind cart = activity.as(CartLeftBehind.class, this.json);
			this.joining.join(new Owner(cart.from()), new Owner(cart.into()));
		}
	}

}
