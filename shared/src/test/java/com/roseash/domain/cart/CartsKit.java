package com.roseash.domain.cart;

import java.util.Locale;
import java.util.UUID;

import com.roseash.domain.market.OfferProduct;
import com.roseash.domain.market.OpenMarket;
import com.roseash.domain.market.Products;
import com.roseash.domain.market.SetUpCategory;
import com.roseash.domain.market.Unit;
import com.roseash.domain.market.WithdrawProduct;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.persistence.Ids;
import com.roseash.platform.web.Visitor;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What {@link Carts} promises, whoever answers. */
public abstract class CartsKit {

	private final String session = "session-" + Ids.next();

	private final String member = Ids.next().toString();

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
	void aCartIsItsOwnersOwn() {
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

	@Test
	void aMembersCartIsTheMembersWhateverTheSession() {
		Visitor here = new Visitor(Locale.UK, this.session, this.member);
		Visitor elsewhere = new Visitor(Locale.UK, null, this.member);

		carts().add(new AddToCart(Carts.owner(here).orElseThrow(), this.loaf, 2));

		assertThat(view(elsewhere).count()).isEqualTo(2);
		assertThat(view(new Visitor(Locale.UK, this.session, null)).isEmpty()).isTrue();
		assertThat(view(new Visitor(Locale.UK, this.member, null)).isEmpty()).as("a session of the same name").isTrue();
		assertThat(Carts.owner(new Visitor(Locale.UK, null, null))).isEmpty();
	}

	@Test
	void whatAVisitorPutInComesAlongOnceAndTheMemberIsToldUntilItIsSeenTo() {
		add(2);
		memberAdds(3);

		for (int i = 0; i < 2; i++) {
			CartView joined = join();
			assertThat(joined.count()).isEqualTo(5);
			assertThat(joined.joined()).isTrue();
			assertThat(joined.lines()).singleElement().extracting(CartView.Line::cut).isEqualTo(false);
		}
		assertThat(carts().view(this.session).isEmpty()).isTrue();
		assertThat(carts().view(owner()).joined()).as("reading changes nothing").isTrue();
		assertThat(carts().dismissNotice(new DismissNotice(owner())).joined()).isFalse();
		assertThat(carts().view(owner()).count()).isEqualTo(5);
	}

	@Test
	void whatIsMoreThanACartHoldsIsCutAndSaid() {
		add(AddToCart.MOST);
		memberAdds(1);

		assertThat(join().lines()).singleElement().satisfies((line) -> {
			assertThat(line.quantity()).isEqualTo(AddToCart.MOST);
			assertThat(line.cut()).isTrue();
		});
		add(1);
		assertThat(join().lines()).singleElement().extracting(CartView.Line::cut).isEqualTo(true);
		CartView seen = carts().change(new ChangeQuantity(owner(), this.loaf, 7));
		assertThat(seen.joined()).isFalse();
		assertThat(seen.lines()).singleElement().extracting(CartView.Line::cut).isEqualTo(false);
	}

	@Test
	void whateverTheMemberChangesIsSeenTo() {
		add(1);
		assertThat(join().joined()).isTrue();
		assertThat(memberAdds(1).joined()).isFalse();
		add(1);
		assertThat(join().joined()).isTrue();
		carts().remove(new RemoveFromCart(owner(), Ids.next()));
		assertThat(carts().view(owner()).joined()).isFalse();
	}

	@Test
	void whoBringsNothingIsToldNothing() {
		memberAdds(1);
		assertThat(join().joined()).isFalse();
		add(1);
		carts().remove(new RemoveFromCart(this.session, this.loaf));
		assertThat(join().joined()).isFalse();
	}

	private CartView join() {
		return carts().join(new JoinCarts(this.session, this.member));
	}

	private String owner() {
		return Carts.owner(new Visitor(Locale.UK, null, this.member)).orElseThrow();
	}

	private CartView view(Visitor visitor) {
		return carts().view(Carts.owner(visitor).orElseThrow());
	}

	private CartView memberAdds(int quantity) {
		return carts().add(new AddToCart(owner(), this.loaf, quantity));
	}

	private CartView add(int quantity) {
		return carts().add(new AddToCart(this.session, this.loaf, quantity));
	}

}
