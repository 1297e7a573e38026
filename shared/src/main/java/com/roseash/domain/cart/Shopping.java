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
import com.roseash.platform.persistence.Ids;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills carts and says what is in them. */
@Service
@Transactional
class Shopping implements Carts {

	private final CartLineRepository lines;

	private final Products products;

	private final Activities activities;

	private final CurrencyUnit currency;

	Shopping(CartLineRepository lines, Products products, Activities activities, RoseAsh settings) {
		this.lines = lines;
		this.products = products;
		this.activities = activities;
		this.currency = CurrencyUnit.of(settings.currency());
	}

	@Override
	@Transactional(readOnly = true)
	public CartView view(String session) {
		return view(Session.of(session));
	}

	@Override
	public CartView add(AddToCart command) {
		if (this.products.byId(List.of(command.product())).stream().noneMatch(ProductCard::available)) {
			throw new NotOffered("This product is not on offer any more.");
		}
		Session session = Session.of(command.session());
		this.lines.add(Ids.next(), Ids.next(), session.digest(), command.product(), command.quantity(), AddToCart.MOST);
		return changed(session);
	}

	@Override
	public CartView change(ChangeQuantity command) {
		Session session = Session.of(command.session());
		if (this.lines.change(session.digest(), command.product(), command.quantity()) == 0) {
			throw new NotInCart("This product is not in the cart any more.");
		}
		return changed(session);
	}

	@Override
	public CartView remove(RemoveFromCart command) {
		Session session = Session.of(command.session());
		this.lines.remove(session.digest(), command.product());
		return changed(session);
	}

	private CartView changed(Session session) {
		CartView cart = view(session);
		this.activities.record(new CartChanged(session.digest(), cart.count()));
		return cart;
	}

	private CartView view(Session session) {
		List<CartLine> found = this.lines.lines(session.digest());
		Map<UUID, ProductCard> cards = this.products.byId(found.stream().map(CartLine::productId).toList())
			.stream()
			.collect(Collectors.toMap(ProductCard::id, Function.identity()));
		List<CartView.Line> views = found.stream()
			.flatMap((line) -> Stream.ofNullable(cards.get(line.productId()))
				.map((card) -> new CartView.Line(card, line.quantity())))
			.toList();
		return new CartView(views, total(views));
	}

	private Money total(List<CartView.Line> lines) {
		return lines.stream()
			.filter(CartView.Line::available)
			.map(CartView.Line::total)
			.reduce(Money.zero(this.currency), Money::plus);
	}

}
