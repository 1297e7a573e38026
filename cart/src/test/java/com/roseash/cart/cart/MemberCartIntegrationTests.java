package com.roseash.cart.cart;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.roseash.domain.cart.AddToCart;
import com.roseash.domain.cart.Carts;
import com.roseash.domain.cart.JoinCarts;
import com.roseash.domain.market.OfferProduct;
import com.roseash.domain.market.OpenMarket;
import com.roseash.domain.market.Products;
import com.roseash.domain.market.SetUpCategory;
import com.roseash.domain.market.Unit;
import com.roseash.platform.http.CallContext;
import com.roseash.platform.http.CallSigner;
import com.roseash.platform.http.Siblings;
import com.roseash.platform.web.Visitor;
import com.roseash.testing.AppTest;
import com.roseash.testing.MemberSession;
import com.roseash.testing.SqlCount;
import jakarta.servlet.http.Cookie;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The cart of a member, who may also have the cookie of an anonymous one. */
@AppTest
class MemberCartIntegrationTests {

	private static final String SESSION = "v".repeat(32);

	private static final String ADA = "01a1fd70-6919-7383-ad07-f07e8b307be2";

	private static final String BOB = "01a1fd70-6919-7383-ad07-f07e8b307be3";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Carts carts;

	@Autowired
	Products products;

	@Autowired
	SessionRepository<?> sessions;

	@Autowired
	Siblings siblings;

	@Autowired
	SqlCount sql;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	private UUID loaf = new UUID(0, 0);

	@BeforeEach
	void empty() {
		this.jdbc.sql("truncate product, product_category, market, cart, cart_line cascade").update();
		this.products.openMarket(new OpenMarket("food", "Food", "What we eat.", 0, null));
		this.products.setUpCategory(new SetUpCategory("food", "bread", "Bread", 0));
		this.loaf = offer(0);
	}

	@Test
	void theCartIsTheMembersWhereSomebodyIsSignedIn() {
		this.carts.add(new AddToCart(SESSION, this.loaf, 1));
		this.carts.add(new AddToCart(owner(ADA), this.loaf, 2));

		assertThat(quantity(page(ADA))).isEqualTo("2");
		assertThat(quantity(page(null))).isEqualTo("1");
		assertThat(page(BOB).select("main").text()).contains("Your cart is empty", "on every device");
	}

	@Test
	void whatAMemberChangesIsTheMembersOwn() {
		this.carts.add(new AddToCart(SESSION, this.loaf, 1));
		this.carts.add(new AddToCart(owner(ADA), this.loaf, 2));

		assertThat(post(ADA, "/lines/" + this.loaf, "quantity", "5")).hasStatus(302);
		assertThat(post(ADA, "/lines/" + this.loaf + "/removal", "", ""))
			.hasRedirectedUrl("/?removed=" + this.loaf + "&quantity=5");
		MvcTestResult putBack = post(ADA, "/lines", "product", this.loaf.toString());
		assertThat(putBack).hasStatus(302);
		assertThat(putBack.getResponse().getHeader("Set-Cookie")).as("a member needs no cookie of a cart").isNull();

		assertThat(quantity(page(ADA))).isEqualTo("1");
		assertThat(this.carts.view(SESSION).count()).isEqualTo(1);
		assertThat(post(BOB, "/lines/" + this.loaf, "quantity", "5")).hasStatus(404);
	}

	@Test
	void whatCameAlongIsSaidUntilItIsDismissed() {
		this.carts.add(new AddToCart(owner(ADA), this.loaf, AddToCart.MOST));
		this.carts.add(new AddToCart(SESSION, this.loaf, 1));
		this.carts.join(new JoinCarts(SESSION, ADA));

		for (int i = 0; i < 2; i++) {
			assertThat(page(ADA).select(".notice").text()).contains(
					"What you had put in before you signed in is here now.",
					"Of Loaf 0 there are 999 now: a cart holds no more.");
		}
		assertThat(page(ADA).select(".notice").attr("action")).isEqualTo("/notice/removal");
		assertThat(post(ADA, "/notice/removal", "", "")).hasRedirectedUrl("/");
		assertThat(page(ADA).select(".notice")).isEmpty();
		assertThat(quantity(page(ADA))).isEqualTo("999");
	}

	@Test
	void nothingIsSaidWhereNothingCameAlong() {
		this.carts.add(new AddToCart(SESSION, this.loaf, 1));
		this.carts.add(new AddToCart(owner(ADA), this.loaf, 1));

		assertThat(page(ADA).select(".notice")).isEmpty();
		assertThat(page(null).select(".notice")).isEmpty();
		assertThat(post(null, "/notice/removal", "", "")).hasStatus(302);
	}

	@Test
	void joiningTakesTheSameStatementsForTenLinesAndForTwoHundred() throws Exception {
		fill(10);
		int few = this.sql.during(() -> this.carts.join(new JoinCarts(SESSION, ADA)));
		fill(200);
		assertThat(this.sql.during(() -> this.carts.join(new JoinCarts(SESSION, ADA)))).isEqualTo(few)
			.isLessThanOrEqualTo(9);
		assertThat(this.carts.view(owner(ADA)).count()).isEqualTo(210);
	}

	@Test
	void theCartThatAnotherJoinedTakesTwoStatementsAndReadingItWritesNothing() throws Exception {
		this.carts.add(new AddToCart(SESSION, this.loaf, 1));
		this.carts.join(new JoinCarts(SESSION, ADA));
		String before = cartRow();

		assertThat(this.sql.during(() -> page(ADA))).isEqualTo(2);

		assertThat(cartRow()).isEqualTo(before);
	}

	@Test
	void theMiniCartIsOneVisitors() {
		this.carts.add(new AddToCart(SESSION, this.loaf, 1));
		this.carts.add(new AddToCart(owner(ADA), this.loaf, 2));

		ResponseEntity<String> member = mini(ADA);
		assertThat(member.getHeaders().getFirst("Fragment-Scope")).isEqualTo("visitor");
		assertThat(member.getHeaders().getFirst("Fragment-Tags")).isEqualTo(Carts.tag(owner(ADA)));
		assertThat(Jsoup.parse(String.valueOf(member.getBody())).select(".badge").text()).isEqualTo("2");
		ResponseEntity<String> visitor = mini(null);
		assertThat(visitor.getHeaders().getFirst("Fragment-Tags")).isEqualTo(Carts.tag(SESSION));
		assertThat(Jsoup.parse(String.valueOf(visitor.getBody())).select(".badge").text()).isEqualTo("1");
	}

	private ResponseEntity<String> mini(@Nullable String member) {
		return this.siblings.client(URI.create("http://127.0.0.1:" + this.port))
			.get()
			.uri("/internal/fragments/cart/mini")
			.header(CallSigner.CONTEXT, this.siblings.encode(new CallContext(Locale.UK, SESSION, member, null)))
			.retrieve()
			.toEntity(String.class);
	}

	private UUID offer(int number) {
		return this.products
			.offer(new OfferProduct("bread", "loaf-" + number, "Loaf " + number, "Good bread.", "The bakery",
					Money.ofMinor(CurrencyUnit.GBP, 420), Unit.G, 900, null))
			.id();
	}

	private void fill(int count) {
		for (int i = 0; i < count; i++) {
			this.carts.add(new AddToCart(SESSION, offer(i), 1));
		}
	}

	private MvcTestResult post(@Nullable String member, String path, String name, String value) {
		return this.mvc.post().uri(path).cookie(cookies(member)).param(name, value).exchange();
	}

	private Document page(@Nullable String member) {
		MvcTestResult result = this.mvc.get().uri("/").cookie(cookies(member)).exchange();
		assertThat(result).hasStatusOk();
		return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	/** What the browser sends: also a member's may still have the cookie of a cart. */
	private Cookie[] cookies(@Nullable String member) {
		Cookie cart = new Cookie("rose_ash_cart", SESSION);
		return (member != null)
				? new Cookie[] { cart, new Cookie(MemberSession.COOKIE, MemberSession.of(member, this.sessions)) }
				: new Cookie[] { cart };
	}

	private String cartRow() {
		Map<String, Object> row = this.jdbc.sql("select * from cart").query().singleRow();
		return row.toString();
	}

	private static String owner(String member) {
		return Carts.owner(new Visitor(Locale.UK, SESSION, member)).orElseThrow();
	}

	private static String quantity(Document page) {
		return page.select("input[name=quantity][type=number]").attr("value");
	}

}
