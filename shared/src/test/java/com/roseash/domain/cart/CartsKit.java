package com.roseash.domain.cart;

import java.util.UUID;

import com.roseash.domain.market.OfferProduct;
import com.roseash.domain.market.OpenMarket;
import com.roseash.domain.market.Products;
import com.roseash.domain.market.SetUpCategory;
import com.roseash.domain.market.Unit;
import com.roseash.domain.market.WithdrawProduct;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.persistence.Ids;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What {@link Carts} promises, whoever answers. */
public abstract class CartsKit {

	private final String session = "session-" + Ids.next();

	private final String slug = "loaf-" + Ids.next();

	private UUID loaf = Ids.next();

	/** The implementation or client under test. */
	protected abstract Carts carts();

	/** Where the products are offered that go into the carts. */
	protected abstract Products products();

	@BeforeEach
	void offer() {
		products().openMarket(new OpenMarket("kit", "Food", "What we eat.", 0, null));
		products().setUpCategory(new SetUpCategory("kit", "kit-bread", "Bread", 0));
		this.loaf = products()
			.offer(new OfferProduct("kit-bread", this.slug, "Loaf", "Good bread.", "The bakery",
					Money.ofMinor(CurrencyUnit.GBP, 420), Unit.G, 900, null))
			.id();
	}

	@Test
	void aCartNobodyFilledIsEmpty() {
		CartView cart = carts().view(this.session);

		assertThat(cart.isEmpty()).isTrue();
		assertThat(cart.total()).isEqualTo(Money.zero(CurrencyUnit.GBP));
	}

	@Test
	void moreOfTheSameAddsUp() {
		add(2);
		CartView cart = add(3);

		assertThat(cart.count()).isEqualTo(5);
		assertThat(cart.lines()).hasSize(1);
		assertThat(cart.total()).isEqualTo(Money.ofMinor(CurrencyUnit.GBP, 2100));
		assertThat(carts().view(this.session)).isEqualTo(cart);
	}

	@Test
	void aCartIsItsSessionsOwn() {
		add(1);

		assertThat(carts().view(this.session + "0").isEmpty()).isTrue();
	}

	@Test
	void aQuantityIsChangedAndALineRemovedTwiceWithoutHarm() {
		add(2);
		assertThat(carts().change(new ChangeQuantity(this.session, this.loaf, 7)).count()).isEqualTo(7);

		for (int i = 0; i < 2; i++) {
			assertThat(carts().remove(new RemoveFromCart(this.session, this.loaf)).isEmpty()).isTrue();
		}
		assertThatExceptionOfType(NotInCart.class)
			.isThrownBy(() -> carts().change(new ChangeQuantity(this.session, this.loaf, 7)));
	}

	@Test
	void whatIsWithdrawnStaysAndCostsNothingAndIsNotAdded() {
		add(2);
		products().withdraw(new WithdrawProduct(this.slug));

		CartView cart = carts().view(this.session);
		assertThat(cart.lines()).singleElement().extracting(CartView.Line::available).isEqualTo(false);
		assertThat(cart.count()).isZero();
		assertThat(cart.total().isZero()).isTrue();
		assertThatExceptionOfType(NotOffered.class).isThrownBy(() -> add(1));
	}

	@Test
	void aQuantityOutOfBoundsIsRefused() {
		for (int quantity : new int[] { 0, -1, AddToCart.MOST + 1 }) {
			assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> add(quantity));
		}
		assertThat(carts().view(this.session).isEmpty()).isTrue();
	}

	private CartView add(int quantity) {
		return carts().add(new AddToCart(this.session, this.loaf, quantity));
	}

}
