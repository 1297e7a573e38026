package com.roseash.local.journey;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.roseash.local.Platform;
import com.roseash.platform.config.App;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@Order(3)
@ExtendWith(RunningPlatform.class)
class VisitorJourneyTests {

	private final Platform platform;

	private final Browser browser;

	VisitorJourneyTests(Platform platform, Browser browser) {
		this.browser = browser;
		this.platform = platform;
	}

	@Test
	void theBlogShowsThePartsOfAllSix() {
		Page page = this.browser.visitor();
		openComplete(page, url(App.BLOG, "/"));
		assertThat(page.getByRole(AriaRole.NAVIGATION).first()).containsText("Journal");
		assertThat(page.locator("[data-fragment='account/menu']")).containsText("Membership");
		assertThat(page.locator("[data-fragment='cart/mini']")).containsText("Cart");
		assertThat(page.locator("[data-fragment='events/upcoming'] li").first()).isVisible();
		assertThat(page.locator("[data-fragment='market/links']")).containsText("Food and garden");
		assertThat(page.locator("[data-fragment='federation/follow']")).containsText("feed");
	}

	@Test
	void whatIsAddedOnTheMarketShowsOnTheBlogAtOnce() {
		Page page = this.browser.visitor();
		page.navigate(url(App.BLOG, "/"));
		openComplete(page, url(App.MARKET, "/products/country-loaf"));
		page.getByLabel("How many").fill("3");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add to cart")).click();
		assertThat(page.getByText("In your cart now.")).isVisible();
		assertThat(page.locator("#cart-mini .badge")).hasText("3");
		page.navigate(url(App.BLOG, "/"));
		assertThat(page.locator("#cart-mini .badge")).hasText("3");
		page.locator("#cart-mini a").click();
		assertThat(page.locator("tfoot")).containsText("£12.60");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove Country loaf")).click();
		assertThat(page.getByText("Your cart is empty")).isVisible();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put it back")).click();
		assertThat(page.locator("#cart-mini .badge")).hasText("3");
	}

	@Test
	void theCartWorksWithoutJavaScript() {
		Page page = this.browser.visitor(new NewContextOptions().setJavaScriptEnabled(false));
		openComplete(page, url(App.MARKET, "/products/pure-rye"));
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add to cart")).click();
		assertThat(page.getByText("In your cart now.")).isVisible();
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the cart")).click();
		page.getByLabel("How many of Pure rye").fill("2");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change")).click();
		assertThat(page.locator("tfoot")).containsText("£9.60");
		assertThat(page.locator("#cart-mini .badge")).hasText("2");
	}

	@Test
	@ResourceLock(RunningPlatform.SITE)
	void postsArePagedToTheLastAndBack() {
		Page page = this.browser.visitor();
		page.navigate(url(App.BLOG, "/"));
		String newest = page.locator(".card h2").first().innerText();
		Locator older = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Older posts"));
		while (older.count() > 0) {
			older.click();
		}
		assertThat(page.locator(".pager").getByText("Page 3 of 3")).isVisible();
		page.goBack();
		page.goBack();
		assertThat(page.locator(".card h2").first()).hasText(newest, new LocatorAssertions.HasTextOptions());
	}

	@Test
	void thePageIsReachedByKeyboardAlone() {
		Page page = this.browser.visitor();
		openComplete(page, url(App.MARKET, "/products/country-loaf"));
		page.keyboard().press("Tab");
		assertThat(page.locator(".skip")).isFocused();
		page.keyboard().press("Enter");
		for (int i = 0; i < 12 && !focused(page, "#quantity"); i++) {
			page.keyboard().press("Tab");
		}
		assertThat(page.locator("#quantity")).isFocused();
		page.keyboard().press("ArrowUp");
		page.keyboard().press("Enter");
		assertThat(page.locator("#cart-mini .badge")).hasText("2");
	}

	@Test
	void noPageIsWiderThanASmallPhone() {
		Page page = this.browser.visitor(new NewContextOptions().setViewportSize(360, 740));
		pages().forEach((url) -> {
			page.navigate(url);
			assertThat(page.evaluate("document.documentElement.scrollWidth")).as(url).isEqualTo(360);
		});
	}

	@Test
	void noPageHasABarrierThatAxeKnows() {
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			Page page = this.browser.visitor(new NewContextOptions().setColorScheme(scheme));
			pages().forEach((url) -> {
				page.navigate(url);
				assertThat(Barriers.of(page)).as(url + " " + scheme).isEmpty();
			});
		}
	}

	/** A neighbour that has just been restarted by another test may still be slow. */
	private static void openComplete(Page page, String url) {
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
			page.navigate(url);
			return page.locator("[data-fragment-source=fresh]").count() == 6;
		});
	}

	private Stream<String> pages() {
		return Stream.of(url(App.BLOG, "/"), url(App.BLOG, "/posts/pressing-day"), url(App.BLOG, "/join"),
				url(App.BLOG, "/nothing-here"), url(App.MARKET, "/"), url(App.MARKET, "/food-and-garden"),
				url(App.MARKET, "/products/country-loaf"), url(App.CART, "/"), url(App.EVENTS, "/"),
				url(App.EVENTS, "/months/2026-12"), url(App.EVENTS, "/entries/general-meeting"),
				url(App.FEDERATION, "/"), url(App.ACCOUNT, "/"));
	}

	private static boolean focused(Page page, String selector) {
		return (boolean) page.locator(selector).evaluate("element => element === document.activeElement");
	}

	private String url(App app, String path) {
		return this.platform.ports().publicUrl(app).resolve(path).toString();
	}

}
