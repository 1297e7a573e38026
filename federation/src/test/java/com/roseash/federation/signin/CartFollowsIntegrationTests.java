package com.roseash.federation.signin;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.roseash.domain.account.Identities;
import com.roseash.domain.account.JoinCooperative;
import com.roseash.domain.account.Members;
import com.roseash.domain.cart.AddToCart;
import com.roseash.domain.cart.Carts;
import com.roseash.domain.market.OfferProduct;
import com.roseash.domain.market.OpenMarket;
import com.roseash.domain.market.Products;
import com.roseash.domain.market.SetUpCategory;
import com.roseash.domain.market.Unit;
import com.roseash.platform.mail.Letterbox;
import com.roseash.platform.web.CartCookie;
import com.roseash.platform.web.Visitor;
import com.roseash.testing.AppTest;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A cart that was filled before its owner signed in. */
@AppTest
@Import(Letterbox.class)
class CartFollowsIntegrationTests {

	private static final String BEA = "bea@example.org";

	private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

	private final String session = UUID.randomUUID().toString().replace("-", "");

	@Autowired
	Members members;

	@Autowired
	Identities identities;

	@Autowired
	Carts carts;

	@Autowired
	Products products;

	@Autowired
	Letterbox letterbox;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	private UUID loaf = new UUID(0, 0);

	@BeforeEach
	void begin() {
		this.jdbc.sql("delete from sign_in").update();
		this.jdbc.sql("delete from mail").update();
		this.jdbc.sql("delete from cart").update();
		this.members.join(new JoinCooperative("bea", "Bea", BEA, "Bakes.", LocalDate.of(2026, 1, 1)));
		this.products.openMarket(new OpenMarket("food", "Food", "What we eat.", 0, null));
		this.products.setUpCategory(new SetUpCategory("food", "bread", "Bread", 0));
		this.loaf = this.products
			.offer(new OfferProduct("bread", "loaf", "Loaf", "Good bread.", "The bakery",
					Money.ofMinor(CurrencyUnit.GBP, 420), Unit.G, 900, null))
			.id();
	}

	@Test
	void itComesAlongAndTheBrowserForgetsIt() throws Exception {
		this.carts.add(new AddToCart(this.session, this.loaf, 2));
		this.carts.add(new AddToCart(owner(), this.loaf, 1));

		HttpResponse<String> in = signIn();

		assertThat(in.statusCode()).isEqualTo(302);
		assertThat(cartCookies(in)).singleElement().asString().startsWith("rose_ash_cart=;").contains("Max-Age=0");
		assertThat(this.carts.view(owner()).count()).isEqualTo(3);
		assertThat(this.carts.view(this.session).isEmpty()).isTrue();
	}

	@Test
	void whoDoesNotGetInKeepsIt() throws Exception {
		this.carts.add(new AddToCart(this.session, this.loaf, 2));
		Person bea = new Person(this.port).with(CartCookie.NAME, this.session);
		bea.post("/signin", Map.of("email", BEA));

		HttpResponse<String> refused = bea.post("/signin/code",
				Map.of("code", code().equals("000000") ? "1" : "000000"));

		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(cartCookies(refused)).isEmpty();
		assertThat(this.carts.view(this.session).count()).isEqualTo(2);
	}

	@Test
	void aCartThatCannotFollowKeepsNobodyOut() throws Exception {
		this.carts.add(new AddToCart(this.session, this.loaf, 2));
		this.jdbc.sql("alter table cart_line add constraint nothing_more check (false) not valid").update();
		try {
			assertThat(signIn().statusCode()).isEqualTo(302);
		}
		finally {
			this.jdbc.sql("alter table cart_line drop constraint nothing_more").update();
		}
		assertThat(this.carts.view(this.session).count()).isEqualTo(2);
		assertThat(this.jdbc.sql("select count(*) from ap_activities where content ->> 'rose:event' = 'CartLeftBehind'")
			.query(Long.class)
			.single()).isOne();
	}

	private HttpResponse<String> signIn() throws Exception {
		Person bea = new Person(this.port).with(CartCookie.NAME, this.session);
		bea.post("/signin", Map.of("email", BEA));
		return bea.post("/signin/code", Map.of("code", code()));
	}

	private String code() {
		Matcher code = CODE.matcher(this.letterbox.take().getFirst().text());
		assertThat(code.find()).isTrue();
		return code.group(1);
	}

	private String owner() {
		String member = this.identities.byAddress(BEA).getFirst().id().toString();
		return Carts.owner(new Visitor(Locale.UK, null, member)).orElseThrow();
	}

	private static List<String> cartCookies(HttpResponse<String> answer) {
		return answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith(CartCookie.NAME))
			.toList();
	}

}
