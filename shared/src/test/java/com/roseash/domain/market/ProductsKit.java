package com.roseash.domain.market;

import java.util.List;

import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.persistence.Ids;
import com.roseash.testing.AtOnce;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What {@link Products} promises, whoever answers. */
public abstract class ProductsKit {

	private final String market = "market-" + Ids.next();

	private final String category = "category-" + Ids.next();

	private final String loaf = "loaf-" + Ids.next();

	/** The implementation or client under test. */
	protected abstract Products products();

	@BeforeEach
	void open() {
		products().openMarket(new OpenMarket(this.market, "Food", "What we eat.", 0, null));
		products().setUpCategory(new SetUpCategory(this.market, this.category, "Bread", 0));
	}

	@Test
	void whatIsOfferedIsOnTheMarketAtItsPrice() {
		long before = products().count();
		ProductCard offered = offer("Loaf", 420);

		assertThat(offered.price()).isEqualTo(pounds(420));
		assertThat(offered.unitPrice()).isEqualTo(pounds(467));
		assertThat(products().product(this.loaf)).isEqualTo(offered);
		assertThat(products().byId(List.of(offered.id(), Ids.next()))).containsExactly(offered);
		assertThat(products().market(this.market).shelves()).singleElement()
			.extracting(MarketView.Shelf::products)
			.isEqualTo(List.of(offered));
		assertThat(products().count()).isEqualTo(before + 1);
	}

	@Test
	void theSameSlugReplaces() {
		ProductCard before = offer("Loaf", 420);
		ProductCard after = offer("Better loaf", 450);

		assertThat(after.id()).isEqualTo(before.id());
		assertThat(products().product(this.loaf).name()).isEqualTo("Better loaf");
	}

	@Test
	void whatIsOfferedAtOnceIsOneProduct() throws Exception {
		List<ProductCard> offered = AtOnce.call(6, () -> offer("Loaf", 420));

		assertThat(offered).extracting(ProductCard::id).containsOnly(offered.getFirst().id());
	}

	@Test
	void whatIsWithdrawnIsKeptAndNotOfferedUntilItIsOfferedAgain() {
		ProductCard offered = offer("Loaf", 420);
		products().withdraw(new WithdrawProduct(this.loaf));

		assertThat(products().product(this.loaf).available()).isFalse();
		assertThat(products().byId(List.of(offered.id()))).singleElement()
			.extracting(ProductCard::available)
			.isEqualTo(false);
		assertThat(products().market(this.market).shelves())
			.allSatisfy((shelf) -> assertThat(shelf.products()).isEmpty());

		assertThat(offer("Loaf", 420).available()).isTrue();
	}

	@Test
	void whatIsNotThereIsAFact() {
		assertThatExceptionOfType(MarketNotFound.class).isThrownBy(() -> products().market("nowhere"));
		assertThatExceptionOfType(ProductNotFound.class).isThrownBy(() -> products().product("nothing"));
		assertThatExceptionOfType(ProductNotFound.class)
			.isThrownBy(() -> products().withdraw(new WithdrawProduct("nothing")));
		assertThatExceptionOfType(MarketNotFound.class)
			.isThrownBy(() -> products().setUpCategory(new SetUpCategory("nowhere", this.category, "Bread", 0)));
	}

	@Test
	void aPriceBelowZeroIsNoPrice() {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> offer("Loaf", -1));
	}

	private ProductCard offer(String name, long pence) {
		return products().offer(new OfferProduct(this.category, this.loaf, name, "Good bread.", "The bakery",
				pounds(pence), Unit.G, 900, null));
	}

	private static Money pounds(long pence) {
		return Money.ofMinor(CurrencyUnit.GBP, pence);
	}

}
