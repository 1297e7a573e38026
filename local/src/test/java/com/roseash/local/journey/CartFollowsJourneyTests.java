package com.roseash.local.journey;

import java.util.List;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.roseash.local.Platform;
import com.roseash.platform.config.App;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.roseash.local.journey.Entering.button;
import static com.roseash.local.journey.Entering.door;
import static org.assertj.core.api.Assertions.assertThat;

/** What was put into the cart before signing in comes along, and stays the member's. */
@ExtendWith(RunningPlatform.class)
class CartFollowsJourneyTests {

	private static final String CAME_ALONG = "What you had put in before you signed in is here now.";

	private final Entering entering;

	private final Browser browser;

	CartFollowsJourneyTests(Platform platform, Browser browser) {
		this.browser = browser;
		this.entering = new Entering(platform);
	}

	@Test
	void cartsOfTwoBrowsersAddUpAndComeBackWithTheNextSignIn() {
		Page phone = this.browser.visitor();
		putIn(phone, "country-loaf", 3);
		this.entering.signIn(phone, "ines@example.org");
		openCart(phone);
		assertThat(phone.getByText(CAME_ALONG)).isVisible();
		assertThat(phone.getByLabel("How many of Country loaf")).hasValue("3");

		Page laptop = this.browser.visitor();
		putIn(laptop, "country-loaf", 2);
		putIn(laptop, "pure-rye", 1);
		this.entering.signIn(laptop, "ines@example.org");
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

		this.entering.signIn(phone, "ines@example.org");
		openCart(phone);
		assertThat(phone.getByLabel("How many of Country loaf")).hasValue("5");
		assertThat(phone.locator("#cart-mini .badge")).hasText("6");
	}

	@Test
	void whatACartCannotHoldIsSaidAndDismissedWithoutJavaScript() {
		for (int quantity : new int[] { 999, 2 }) {
			Page page = this.browser.visitorWithoutScript();
			putIn(page, "pure-rye", quantity);
			this.entering.signIn(page, "jun@example.org");
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
	void whatATabAddedThatDidNotKnowOfTheSignInComesAlongOnArrival() {
		Page shop = this.browser.visitor();
		shop.navigate(url(App.MARKET, "/products/country-loaf"));
		Page blog = shop.context().newPage();
		blog.navigate(url(App.BLOG, "/"));
		this.entering.signIn(blog, "caleb@example.org");

		button(shop, "Add to cart").click();
		assertThat(shop.getByText("In your cart now.")).isVisible();
		openCart(blog);
		assertThat(blog.getByText(CAME_ALONG)).isVisible();
		assertThat(blog.getByLabel("How many of Country loaf")).hasValue("1");
	}

	@Test
	void theCartThatAnotherJoinedHasNoBarrierAndFitsASmallPhone() {
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			Page page = this.browser.visitor(new NewContextOptions().setColorScheme(scheme).setViewportSize(360, 740));
			putIn(page, "country-loaf", 999);
			this.entering.signIn(page, "edith@example.org");
			openCart(page);
			assertThat(page.getByText(CAME_ALONG)).isVisible();
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
			assertThat(Barriers.of(page)).as(scheme.name()).isEmpty();
		}
	}

	private void putIn(Page page, String product, int quantity) {
		page.navigate(url(App.MARKET, "/products/" + product));
		page.getByLabel("How many").fill(Integer.toString(quantity));
		button(page, "Add to cart").click();
		assertThat(page.getByText("In your cart now.")).isVisible();
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

	private String url(App app, String path) {
		return this.entering.url(app, path);
	}

}
