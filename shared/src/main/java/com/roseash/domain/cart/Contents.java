package com.roseash.domain.cart;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.roseash.domain.market.ProductCard;
import com.roseash.domain.market.Products;
import com.roseash.platform.activity.Activities;
import com.roseash.platform.config.RoseAsh;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import org.springframework.stereotype.Component;

/**
 * Says what is in a cart, in two statements however much it is, and writes down that it
 * has changed.
 */
@Component
class Contents {

	private final CartLines lines;

	private final Products products;

	private final Activities activities;

	private final CurrencyUnit currency;

	Contents(CartLines lines, Products products, Activities activities, RoseAsh settings) {
		this.lines = lines;
		this.products = products;
		this.activities = activities;
		this.currency = CurrencyUnit.of(settings.currency());
	}

	CartView of(Owner owner) {
		List<CartLine> found = this.lines.of(owner);
		Map<UUID, ProductCard> cards = this.products.byId(found.stream().map(CartLine::productId).toList())
			.stream()
			.collect(Collectors.toMap(ProductCard::id, Function.identity()));
		List<CartView.Line> views = found.stream()
			.flatMap((line) -> Stream.ofNullable(cards.get(line.productId()))
				.map((card) -> new CartView.Line(card, line.quantity(), line.cut())))
			.toList();
		return new CartView(views, total(views), found.stream().anyMatch(CartLine::joined));
	}

	CartView changed(Owner owner) {
		CartView cart = of(owner);
		this.activities.record(new CartChanged(owner.digest(), cart.count()));
		return cart;
	}

	CartView joined(Owner from, Owner into) {
		CartView cart = of(into);
		this.activities.record(new CartsJoined(from.digest(), into.digest(), cart.count()));
		return cart;
	}

	private Money total(List<CartView.Line> lines) {
		return lines.stream()
			.filter(CartView.Line::available)
			.map(CartView.Line::total)
			.reduce(Money.zero(this.currency), Money::plus);
	}

}
