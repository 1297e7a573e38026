package com.roseash.local.journey;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.roseash.local.Platform;
import com.roseash.platform.config.App;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.roseash.local.journey.Entering.door;
import static com.roseash.local.journey.Entering.heading;
import static org.assertj.core.api.Assertions.assertThat;

/** A member signs in by mail, and comes back to the page that was left. */
@ExtendWith(RunningPlatform.class)
class SignInJourneyTests {

	private final Entering entering;

	private final Browser browser;

	SignInJourneyTests(Platform platform, Browser browser) {
		this.browser = browser;
		this.entering = new Entering(platform);
	}

	@Test
	void aLinkSignsInOnThePageThatWasLeft() {
		Page page = this.browser.visitor();
		page.navigate(url(App.BLOG, "/posts/pressing-day"));
		door(page).click();
		this.entering.open(page, this.entering.askForLink(page, "tom@example.org"));
		assertThat(page).hasURL(url(App.BLOG, "/posts/pressing-day"));
		assertThat(door(page)).hasText("Sign out");
		assertThat(page.locator("[data-fragment='account/menu']")).containsText("Tom Brackley");
	}

	@Test
	void aCodeSignsInWithoutJavaScript() {
		Page page = this.browser.visitorWithoutScript();
		page.navigate(url(App.EVENTS, "/"));
		door(page).click();
		String code = this.entering.askForCode(page, "mara@example.org");
		this.entering.enter(page, code.equals("000000") ? "000001" : "000000");
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("4 more tries");
		this.entering.enter(page, code);
		assertThat(page).hasURL(url(App.EVENTS, "/"));
		assertThat(door(page)).hasText("Sign out");
	}

	@Test
	void whoWasAwayTooLongIsToldWhatToDo() {
		Page page = this.browser.visitor();
		page.navigate(url(App.CART, "/login/callback?code=old&state=old"));
		assertThat(heading(page)).hasText("You are not signed in");
		assertThat(page.getByText("Begin it again")).isVisible();
	}

	@Test
	void nobodyIsSentElsewhere() {
		Page page = this.browser.visitor();
		for (String elsewhere : List.of("//evil.example.org", "https://evil.example.org", "/\\evil.example.org",
				"/login")) {
			page.navigate(url(App.BLOG, "/login?continue=" + URLEncoder.encode(elsewhere, StandardCharsets.UTF_8)));
			assertThat(page.url()).startsWith(url(App.FEDERATION, "/signin"));
		}
	}

	private String url(App app, String path) {
		return this.entering.url(app, path);
	}

}
