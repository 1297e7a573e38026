package com.roseash.local.journey;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;
import com.roseash.local.Platform;
import com.roseash.platform.config.App;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.roseash.local.journey.Entering.button;
import static com.roseash.local.journey.Entering.door;
import static org.assertj.core.api.Assertions.assertThat;

/** Who is signed in stays so whatever is away, and who is not is told what to do. */
@Isolated("It stops parts of the platform")
@ExtendWith(RunningPlatform.class)
class ArrivalFaultTests {

	private final Platform platform;

	private final Entering entering;

	private final Browser browser;

	ArrivalFaultTests(Platform platform, Browser browser) {
		this.browser = browser;
		this.platform = platform;
		this.entering = new Entering(platform);
	}

	@Test
	void whileTheProviderIsDownMembersGoOnAndNewcomersTryAgain() throws Exception {
		Page member = this.browser.visitor();
		member.navigate(url(App.MARKET, "/products/country-loaf"));
		this.entering.signIn(member, "tom@example.org");
		Page newcomer = this.browser.visitor();
		newcomer.navigate(url(App.EVENTS, "/"));
		this.platform.application(App.FEDERATION).kill();
		try {
			member.reload();
			button(member, "Add to cart").click();
			assertThat(member.getByText("In your cart now.")).isVisible();
			assertThat(door(member)).hasText("Sign out");
			member.navigate(url(App.BLOG, "/posts/pressing-day"));
			assertThat(member).hasURL(url(App.BLOG, "/posts/pressing-day"));

			door(newcomer).click();
			assertThat(newcomer.getByText("Signing in does not work at the moment")).isVisible();
			assertThat(newcomer.locator("a.button")).hasCount(2);
		}
		finally {
			this.platform.restart(App.FEDERATION);
		}
		newcomer.getByText("Try again", new Page.GetByTextOptions().setExact(true)).click();
		this.entering.identify(newcomer, "mara@example.org");
		assertThat(newcomer).hasURL(url(App.EVENTS, "/"));
		assertThat(door(newcomer)).hasText("Sign out");
	}

	@Test
	void aRestartOfRedisSignsNobodyOut() throws Exception {
		List<App> seen = List.of(App.MARKET, App.EVENTS);
		Page page = this.browser.visitor();
		AtomicInteger failed = new AtomicInteger();
		page.onResponse((response) -> failed.addAndGet((response.status() >= 500) ? 1 : 0));
		page.navigate(url(App.MARKET, "/"));
		this.entering.signIn(page, "mara@example.org");
		page.navigate(url(App.EVENTS, "/"));
		assertThat(door(page)).hasText("Sign out");
		this.platform.redis().stop();
		try {
			for (App app : List.of(App.MARKET, App.EVENTS, App.ACCOUNT, App.CART)) {
				page.navigate(url(app, "/"));
				assertThat(page).hasURL(url(app, "/"));
				assertThat(page.locator("main")).isVisible();
			}
		}
		finally {
			this.platform.redis().start();
		}
		for (App app : seen) {
			Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
				page.navigate(url(app, "/"));
				return door(page).innerText().equals("Sign out");
			});
		}
		assertThat(failed).hasValue(0);
	}

	private String url(App app, String path) {
		return this.entering.url(app, path);
	}

}
