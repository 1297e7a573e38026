package com.roseash.cart.cart;

import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.roseash.domain.cart.AddToCart;
import com.roseash.domain.cart.Carts;
import com.roseash.domain.market.OfferProduct;
import com.roseash.domain.market.OpenMarket;
import com.roseash.domain.market.Products;
import com.roseash.domain.market.SetUpCategory;
import com.roseash.domain.market.Unit;
import com.roseash.testing.AppTest;
import com.roseash.testing.SqlCount;
import jakarta.servlet.http.Cookie;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
class CartIntegrationTests {

	private static final String SESSION = "s".repeat(32);

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Carts carts;

	@Autowired
	Products products;

	@Autowired
	SqlCount sql;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void empty() {
		this.jdbc.sql("truncate product, product_category, market, cart, cart_line cascade").update();
		this.products.openMarket(new OpenMarket("food", "Food", "What we eat.", 0, null));
		this.products.setUpCategory(new SetUpCategory("food", "bread", "Bread", 0));
	}

	@Test
	void anEmptyCartShowsTheWayToTheMarkets() {
		assertThat(page("/").select("main").text()).contains("Your cart is empty", "To the markets");
	}

	@Test
	void theCartTakesTheSameStatementsForTenLinesAndForAThousand() throws Exception {
		UUID loaf = offer();
		this.carts.add(new AddToCart(SESSION, loaf, 1));
		addOthersLike(loaf, 9);
		int few = this.sql.during(() -> page("/"));
		addOthersLike(loaf, 990);
		this.carts.add(new AddToCart(SESSION, loaf, 1));
		assertThat(this.sql.during(() -> page("/"))).isEqualTo(few).isLessThanOrEqualTo(2);
		assertThat(page("/").select("tbody tr")).hasSize(1000);
	}

	@Test
	void whatIsAddedInManyTabsAtOnceAddsUp() throws Exception {
		UUID loaf = offer();
		addAtOnce(() -> this.carts.add(new AddToCart(SESSION, loaf, 1)));
		assertThat(this.carts.view(SESSION).lines()).singleElement()
			.extracting((line) -> line.quantity())
			.isEqualTo(20);
	}

	@Test
	void addingByReadingFirstWouldLoseSome() throws Exception {
		UUID loaf = offer();
		this.carts.add(new AddToCart(SESSION, loaf, 1));
		addAtOnce(() -> {
			int read = this.jdbc.sql("select quantity from cart_line").query(Integer.class).single();
			this.jdbc.sql("select pg_sleep(0.05)").query().listOfRows();
			return this.jdbc.sql("update cart_line set quantity = ?").param(read + 1).update();
		});
		assertThat(this.carts.view(SESSION).count()).isLessThan(21);
	}

	@Test
	void aQuantityIsChangedAndABadOneIsRefused() {
		UUID loaf = offer();
		this.carts.add(new AddToCart(SESSION, loaf, 1));
		assertThat(post("/lines/" + loaf, "quantity", "3")).hasStatus(302);
		assertThat(page("/").select("tfoot").text()).contains("£12.60");
		assertThat(post("/lines/" + loaf, "quantity", "many")).hasStatus(422)
			.bodyText()
			.contains("Nothing was changed");
		assertThat(this.carts.view(SESSION).count()).isEqualTo(3);
	}

	@Test
	void whatWasRemovedCanBePutBack() {
		UUID loaf = offer();
		this.carts.add(new AddToCart(SESSION, loaf, 2));
		assertThat(post("/lines/" + loaf + "/removal", "", "")).hasStatus(302);
		assertThat(page("/?removed=" + loaf).select(".notice button").text()).isEqualTo("Put it back");
		assertThat(post("/lines", "product", loaf.toString())).hasStatus(302);
		assertThat(this.carts.view(SESSION).count()).isEqualTo(1);
	}

	private void addAtOnce(Callable<?> add) throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			for (Future<?> one : threads.invokeAll(Collections.nCopies(20, add::call))) {
				one.get();
			}
		}
	}

	/**
	 * Offers so many products like that one, and puts one of each into every cart, of
	 * which no cache hears.
	 */
	private void addOthersLike(UUID product, int number) {
		this.jdbc.sql("""
				with other as (
					insert into product (id, category_id, slug, name, description, producer, price_minor,
						price_currency, unit, quantity)
					select gen_random_uuid(), category_id, gen_random_uuid(), name, description, producer, price_minor,
						price_currency, unit, quantity
					from product, generate_series(1, :number) where id = :product returning id)
				insert into cart_line (id, cart_id, product_id, quantity)
				select gen_random_uuid(), cart.id, other.id, 1 from cart, other""")
			.param("number", number)
			.param("product", product)
			.update();
	}

	private UUID offer() {
		return this.products
			.offer(new OfferProduct("bread", "loaf", "Loaf", "Good bread.", "The bakery",
					Money.ofMinor(CurrencyUnit.GBP, 420), Unit.G, 900, null))
			.id();
	}

	private org.springframework.test.web.servlet.assertj.MvcTestResult post(String path, String name, String value) {
		return this.mvc.post().uri(path).cookie(new Cookie("rose_ash_cart", SESSION)).param(name, value).exchange();
	}

	private Document page(String address) {
		var result = this.mvc.get().uri(address).cookie(new Cookie("rose_ash_cart", SESSION)).exchange();
		assertThat(result).hasStatusOk();
		return Jsoup
			.parse(new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
	}

}
