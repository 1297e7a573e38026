package com.roseash.local.journey;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.roseash.domain.content.IntroduceAuthor;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.PostKind;
import com.roseash.domain.content.WritePost;
import com.roseash.local.Platform;
import com.roseash.platform.access.Role;
import com.roseash.platform.config.App;
import com.roseash.platform.contract.ContractClients;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.roseash.local.journey.Entering.button;
import static com.roseash.local.journey.Entering.door;
import static com.roseash.local.journey.Entering.heading;
import static org.assertj.core.api.Assertions.assertThat;

/** A member who signed in once is known wherever they arrive, and nothing gets lost. */
@Order(3)
@ExtendWith(RunningPlatform.class)
class ArrivalJourneyTests {

	private static final List<App> OTHERS = List.of(App.MARKET, App.EVENTS, App.ACCOUNT, App.CART);

	private static final String EDITOR = "kept@example.org";

	private final Platform platform;

	private final Entering entering;

	private final Browser browser;

	ArrivalJourneyTests(Platform platform, Browser browser) {
		this.browser = browser;
		this.platform = platform;
		this.entering = new Entering(platform);
	}

	@Test
	void aMemberIsKnownOnFirstSightEverywhereUntilLeavingAnywhere() {
		Page page = this.browser.visitor();
		AtomicInteger asked = new AtomicInteger();
		page.onRequest((request) -> asked.addAndGet(request.url().contains("/oauth2/authorize") ? 1 : 0));
		page.navigate(url(App.BLOG, "/posts/pressing-day"));
		this.entering.signIn(page, "tom@example.org");
		int before = asked.get();

		for (int visit = 0; visit < 2; visit++) {
			for (App app : OTHERS) {
				page.navigate(url(app, "/?from=a%20b&to=%2F%2Fc"));
				assertThat(page).hasURL(url(app, "/?from=a%20b&to=%2F%2Fc"));
				assertThat(door(page)).hasText("Sign out");
				assertThat(page.locator("[data-fragment='account/menu']")).containsText("Tom Brackley");
			}
		}
		assertThat(asked.get() - before).as("once for each").isEqualTo(OTHERS.size());

		button(page, "Sign out").click();
		for (App app : App.values()) {
			page.navigate(url(app, (app == App.FEDERATION) ? "/signin" : "/"));
			assertThat(door(page)).hasText("Sign in");
		}
		assertThat(asked.get() - before).as("nobody is asked for").isEqualTo(OTHERS.size());
		door(page).click();
		assertThat(page.getByLabel("Your e-mail address")).isVisible();
	}

	@Test
	void twoTabsThatSignInAtTheSameTimeBothArrive() {
		Page first = this.browser.visitor();
		first.navigate(url(App.BLOG, "/posts/pressing-day"));
		Page second = first.context().newPage();
		second.navigate(url(App.MARKET, "/"));
		Page third = first.context().newPage();
		third.navigate(url(App.BLOG, "/"));
		for (Page tab : List.of(first, second, third)) {
			door(tab).click();
			assertThat(tab.getByLabel("Your e-mail address")).isVisible();
		}

		this.entering.identify(first, "mara@example.org");
		second.reload();
		third.reload();

		assertThat(first).hasURL(url(App.BLOG, "/posts/pressing-day"));
		assertThat(second).hasURL(url(App.MARKET, "/"));
		assertThat(third).hasURL(url(App.BLOG, "/"));
		for (Page tab : List.of(first, second, third)) {
			assertThat(door(tab)).hasText("Sign out");
		}
	}

	@Test
	@ResourceLock(value = RunningPlatform.SITE, mode = ResourceAccessMode.READ)
	void whatAnEditorPublishesWhileSignedOutIsPublishedAfterwards() {
		for (boolean script : new boolean[] { false, true }) {
			String slug = "kept-" + script;
			write(slug);
			Page page = this.browser.visitor(new NewContextOptions().setJavaScriptEnabled(script));
			page.navigate(url(App.BLOG, "/posts/" + slug + "/publication"));
			assertThat(page.getByLabel("Your e-mail address")).isVisible();
			this.entering.identify(page, EDITOR);
			assertThat(page).hasURL(url(App.BLOG, "/posts/" + slug + "/publication"));
			leave(page.context().newPage());

			button(page, "Publish").click();
			this.entering.identify(page, EDITOR);
			if (!script) {
				assertThat(heading(page)).hasText("You are signed in");
				button(page, "Send it").click();
			}

			assertThat(page).hasURL(url(App.BLOG, "/posts/" + slug + "/publication"));
			assertThat(button(page, "Take it back")).isVisible();
			button(page, "Take it back").click();
			assertThat(button(page, "Publish")).isVisible();
		}
	}

	/** A draft, and an editor who may publish it. */
	private void write(String slug) {
		ContractClients contracts = ContractClients.of(this.platform.settings());
		Manuscripts manuscripts = contracts.create(Manuscripts.class);
		manuscripts.introduce(new IntroduceAuthor("kept", "Ada", "Writes."));
		manuscripts.write(new WritePost(PostKind.POST, slug, "About " + slug, "In short.", "<p>Text</p>", null, "kept",
				List.of("News"), false, null));
		new Newcomers(this.platform).join("kept", Role.EDITOR);
	}

	private void leave(Page tab) {
		tab.navigate(url(App.FEDERATION, "/signin"));
		button(tab, "Sign out").last().click();
		assertThat(door(tab)).hasText("Sign in");
		tab.close();
	}

	private String url(App app, String path) {
		return this.entering.url(app, path);
	}

}
