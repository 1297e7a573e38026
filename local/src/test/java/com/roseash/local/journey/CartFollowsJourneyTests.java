package com.roseash.local.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.roseash.local.Platform;
import com.roseash.platform.config.App;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What was put into the cart before signing in comes along, and stays the member's. */
@ExtendWith(RunningPlatform.class)
class CartFollowsJourneyTests {

	private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

	private static final String CAME_ALONG = "What you had put in before you signed in is here now.";

	private final HttpClient http = HttpClient.newHttpClient();

	private final Platform platform;

	private Browser browser;

	CartFollowsJourneyTests(Platform platform) {
		this.platform = platform;
	}

	@BeforeEach
	void open() {
		this.browser = new Browser();
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	void cartsOfTwoBrowsersAddUpAndComeBackWithTheNextSignIn() throws Exception {
		Page phone = this.browser.visitor();
		putIn(phone, "country-loaf", 3);
		signIn(phone, "ines@example.org");
		openCart(phone);
		assertThat(phone.getByText(CAME_ALONG)).isVisible();
		assertThat(phone.getByLabel("How many of Country loaf")).hasValue("3");

		Page laptop = this.browser.visitor();
		putIn(laptop, "country-loaf", 2);
		putIn(laptop, "pure-rye", 1);
		signIn(laptop, "ines@example.org");
		openCart(laptop);
		assertThat(laptop.getByText(CAME_ALONG)).isVisible();
		assertThat(laptop.getByLabel("How many of Country loaf")).hasValue("5");
		assertThat(laptop.getByLabel("How many of Pure rye")).hasValue("1");
		button(laptop, "Hide this").click();
		assertThat(laptop.getByText(CAME_ALONG)).isHidden();

		phone.reload();
		assertThat(phone.locator("#cart-mini .badge")).hasText("6");
		assertThat(phone.getByLabel("How many of Country loaf")).hasValue("5");
		button(phone, "Sign out").click();
		phone.navigate(url(App.CART, "/"));
		assertThat(phone.getByText("Your cart is empty")).isVisible();
		assertThat(phone.locator("#cart-mini .badge")).isHidden();
		assertThat(phone.context().cookies().stream().map((cookie) -> cookie.name)).doesNotContain("rose_ash_cart");

		signIn(phone, "ines@example.org");
		openCart(phone);
		assertThat(phone.getByLabel("How many of Country loaf")).hasValue("5");
		assertThat(phone.locator("#cart-mini .badge")).hasText("6");
	}

	@Test
	void whatACartCannotHoldIsSaidAndDismissedWithoutJavaScript() throws Exception {
		for (int quantity : new int[] { 999, 2 }) {
			Page page = this.browser.visitor(new NewContextOptions().setJavaScriptEnabled(false));
			putIn(page, "pure-rye", quantity);
			signIn(page, "jun@example.org");
			openCart(page);
			assertThat(page.getByText(CAME_ALONG)).isVisible();
			if (quantity == 2) {
				assertThat(page.getByText("Of Pure rye there are 999 now: a cart holds no more.")).isVisible();
			}
			button(page, "Hide this").click();
			assertThat(page.getByText(CAME_ALONG)).isHidden();
			assertThat(page.getByLabel("How many of Pure rye")).hasValue("999");
		}
	}

	@Test
	void whatATabAddedThatDidNotKnowOfTheSignInComesAlongOnArrival() throws Exception {
		Page shop = this.browser.visitor();
		shop.navigate(url(App.MARKET, "/products/country-loaf"));
		Page blog = shop.context().newPage();
		blog.navigate(url(App.BLOG, "/"));
		signIn(blog, "caleb@example.org");

		button(shop, "Add to cart").click();
		assertThat(shop.getByText("In your cart now.")).isVisible();
		openCart(blog);
		assertThat(blog.getByText(CAME_ALONG)).isVisible();
		assertThat(blog.getByLabel("How many of Country loaf")).hasValue("1");
	}

	@Test
	void theCartThatAnotherJoinedHasNoBarrierAndFitsASmallPhone() throws Exception {
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			Page page = this.browser.visitor(new NewContextOptions().setColorScheme(scheme).setViewportSize(360, 740));
			putIn(page, "country-loaf", 999);
			signIn(page, "edith@example.org");
			openCart(page);
			assertThat(page.getByText(CAME_ALONG)).isVisible();
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
			assertThat(new AxeBuilder(page).analyze().getViolations()).as(scheme.name()).isEmpty();
		}
	}

	private void putIn(Page page, String product, int quantity) {
		page.navigate(url(App.MARKET, "/products/" + product));
		page.getByLabel("How many").fill(Integer.toString(quantity));
		button(page, "Add to cart").click();
		assertThat(page.getByText("In your cart now.")).isVisible();
	}

	private void signIn(Page page, String address) throws Exception {
		String before = code(address);
		door(page).click();
		page.getByLabel("Your e-mail address").fill(address);
		button(page, "Send me a link").click();
		page.getByLabel("The code of six digits")
			.fill(Awaitility.await().until(() -> code(address), (code) -> !code.equals(before)));
		button(page, "Sign in").last().click();
		assertThat(door(page)).hasText("Sign out");
	}

	/** The cart as a member; the first time, the provider says who that is. */
	private void openCart(Page page) {
		page.navigate(url(App.CART, "/"));
		if (!"Sign out".equals(door(page).innerText())) {
			door(page).click();
		}
		assertThat(door(page)).hasText("Sign out");
		assertThat(page).hasURL(url(App.CART, "/"));
	}

	private static Locator door(Page page) {
		return page.locator("[data-fragment='account/menu'] .door");
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	/** The code in the newest mail to that address; nothing before there is one. */
	private String code(String address) throws IOException, InterruptedException {
		URI messages = URI.create("http://127.0.0.1:" + this.platform.ports().mailbox() + "/messages");
		String body = this.http.send(HttpRequest.newBuilder(messages).build(), HttpResponse.BodyHandlers.ofString())
			.body();
		for (JsonNode mail : JsonMapper.shared().readTree(body)) {
			Matcher code = CODE.matcher(mail.path("text").asString());
			if (mail.path("to").toString().contains(address) && code.find()) {
				return code.group(1);
			}
		}
		return "";
	}

	private String url(App app, String path) {
		return this.platform.ports().publicUrl(app).resolve(path).toString();
	}

}
