package com.roseash.market.market;

import java.util.Locale;

import com.roseash.domain.cart.Carts;
import com.roseash.domain.market.OfferProduct;
import com.roseash.domain.market.OpenMarket;
import com.roseash.domain.market.Products;
import com.roseash.domain.market.SetUpCategory;
import com.roseash.domain.market.Unit;
import com.roseash.domain.market.WithdrawProduct;
import com.roseash.platform.web.Visitor;
import com.roseash.testing.AppTest;
import com.roseash.testing.MemberSession;
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
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
class MarketPagesIntegrationTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Products products;

	@Autowired
	Carts carts;

	@Autowired
	SessionRepository<?> sessions;

	@Autowired
	SqlCount sql;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void open() {
		this.jdbc.sql("truncate product, product_category, market, cart, cart_line cascade").update();
		this.products.openMarket(new OpenMarket("food", "Food", "What we eat.", 0, null));
		this.products.setUpCategory(new SetUpCategory("food", "bread", "Bread", 0));
	}

	@Test
	void aMarketTakesTheSameStatementsForTenProductsAndForAThousand() throws Exception {
		offer(10);
		int few = this.sql.during(() -> page("/food?few"));
		offer(1000);
		assertThat(this.sql.during(() -> page("/food?many"))).isEqualTo(few).isLessThanOrEqualTo(2);
		assertThat(page("/food?many2").select(".card")).hasSize(1000);
	}

	@Test
	void aProductShowsWhatAKilogramCosts() {
		offer(1);
		assertThat(page("/products/loaf-0?test").select(".price").text()).contains("£4.20", "900 g", "£4.67 / kg");
	}

	@Test
	void aWithdrawnProductCanNotBePutIntoTheCart() {
		offer(1);
		this.products.withdraw(new WithdrawProduct("loaf-0"));
		assertThat(page("/products/loaf-0?test").select("form")).isEmpty();
		assertThat(this.mvc.post().uri("/cart-lines").param("product", "loaf-0").param("quantity", "1")).hasStatus(422);
	}

	@Test
	void whatIsAddedIsConfirmedAndTheVisitorIsKnownFromThenOn() {
		offer(1);
		assertThat(this.mvc.get().uri("/food").exchange().getResponse().getHeader("Set-Cookie")).isNull();
		var added = this.mvc.post().uri("/cart-lines").param("product", "loaf-0").param("quantity", "2").exchange();
		assertThat(added).hasStatus(302).hasRedirectedUrl("/products/loaf-0?added=true");
		assertThat(added.getResponse().getHeader("Set-Cookie")).contains("rose_ash_cart=", "HttpOnly", "SameSite=Lax",
				"Domain=rose-ash.localhost");
		assertThat(page("/products/loaf-0?added=true").select(".notice").text()).contains("In your cart now.");
	}

	@Test
	void whatAMemberAddsGoesIntoTheMembersCartWithoutACookie() {
		offer(1);
		String member = "01a1fd70-6919-7383-ad07-f07e8b307be2";
		var added = this.mvc.post()
			.uri("/cart-lines")
			.cookie(new Cookie(MemberSession.COOKIE, MemberSession.of(member, this.sessions)),
					new Cookie("rose_ash_cart", "v".repeat(32)))
			.param("product", "loaf-0")
			.param("quantity", "2")
			.exchange();
		assertThat(added).hasStatus(302);
		assertThat(added.getResponse().getHeader("Set-Cookie")).isNull();
		String owner = Carts.owner(new Visitor(Locale.UK, null, member)).orElseThrow();
		assertThat(this.carts.view(owner).count()).isEqualTo(2);
		assertThat(this.carts.view("v".repeat(32)).isEmpty()).isTrue();
	}

	@Test
	void whoeverPutsSomethingInIsKnownForSixtyDaysMore() {
		offer(1);
		var added = this.mvc.post()
			.uri("/cart-lines")
			.cookie(new Cookie("rose_ash_cart", "v".repeat(32)))
			.param("product", "loaf-0")
			.param("quantity", "2")
			.exchange();
		assertThat(added.getResponse().getHeader("Set-Cookie")).contains("rose_ash_cart=" + "v".repeat(32),
				"Max-Age=5184000");
	}

	@Test
	void aQuantityThatIsNoneIsRefusedAndKept() {
		offer(1);
		for (String quantity : new String[] { "abc", "0", "-1", "1000", "" }) {
			var refused = this.mvc.post()
				.uri("/cart-lines")
				.param("product", "loaf-0")
				.param("quantity", quantity)
				.exchange();
			assertThat(refused).as(quantity).hasStatus(422);
			assertThat(refused).bodyText().contains("a number from 1 to 999");
		}
	}

	@Test
	void anotherSitesFormChangesNothing() {
		offer(1);
		assertThat(this.mvc.post()
			.uri("/cart-lines")
			.header("Sec-Fetch-Site", "cross-site")
			.header("Origin", "https://elsewhere.example")
			.param("product", "loaf-0")
			.param("quantity", "1")).hasStatus(403);
		assertThat(this.jdbc.sql("select count(*) from cart_line").query(Long.class).single()).isZero();
	}

	private void offer(int count) {
		for (int i = (int) this.products.count(); i < count; i++) {
			this.products.offer(new OfferProduct("bread", "loaf-" + i, "Loaf " + i, "Good bread.", "The bakery",
					Money.ofMinor(CurrencyUnit.GBP, 420), Unit.G, 900, null));
		}
	}

	private Document page(String address) {
		var result = this.mvc.get().uri(address).exchange();
		assertThat(result).hasStatusOk();
		return Jsoup
			.parse(new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
	}

}
