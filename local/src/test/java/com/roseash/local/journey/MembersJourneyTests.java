package com.roseash.local.journey;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.roseash.domain.account.Directory;
import com.roseash.domain.account.SuspendMember;
import com.roseash.local.Platform;
import com.roseash.platform.config.App;
import com.roseash.platform.contract.ContractClients;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.roseash.local.journey.Entering.button;
import static com.roseash.local.journey.Entering.door;
import static org.assertj.core.api.Assertions.assertThat;

/** Admins look after the members, and whoever is suspended is out. */
@Isolated("It stops parts of the platform")
@ExtendWith(RunningPlatform.class)
class MembersJourneyTests {

	private final Platform platform;

	private final Entering entering;

	private final Newcomers newcomers;

	private final ContractClients contracts;

	private final Browser browser;

	MembersJourneyTests(Platform platform, Browser browser) {
		this.browser = browser;
		this.platform = platform;
		this.entering = new Entering(platform);
		this.newcomers = new Newcomers(platform);
		this.contracts = ContractClients.of(platform.settings());
	}

	@Test
	void aSuspendedMemberIsOutOnTheNextPageEverywhere() {
		this.newcomers.join("journey_zoe");
		Page zoe = signedInOnTwo("journey_zoe");
		Page edith = this.browser.visitorWithoutScript();
		edith.navigate(this.entering.url(App.ACCOUNT, "/"));
		this.entering.signIn(edith, "edith@example.org");

		fits(edith, "/members");
		edith.navigate(this.entering.url(App.ACCOUNT, "/members"));
		edith.getByLabel("Part of a name, a handle or an address").fill("urney_zo");
		button(edith, "Search").click();
		edith.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The journey_zoe")).click();
		fits(edith, "/members/journey_zoe");
		edith.getByText("Suspend this member").click();
		edith.getByLabel("Why").fill("Spam");
		edith.getByText("Sign The journey_zoe out everywhere now.").click();
		button(edith, "Suspend now").click();
		assertThat(edith.getByRole(AriaRole.STATUS)).hasText("The journey_zoe is suspended and signed out everywhere.");

		for (App app : List.of(App.MARKET, App.BLOG)) {
			zoe.navigate(this.entering.url(app, "/"));
			assertThat(door(zoe)).hasText("Sign in");
		}
		door(zoe).click();
		this.entering.identify(zoe, Newcomers.address("journey_zoe"));
		assertThat(zoe.getByRole(AriaRole.ALERT)).containsText("Your membership is suspended");
	}

	@Test
	void whatRedisDidNotHearItHearsWhenItIsBack() throws Exception {
		UUID member = this.newcomers.join("journey_yan");
		Page yan = signedInOnTwo("journey_yan");

		this.platform.redis().stop();
		try {
			this.contracts.create(Directory.class).suspend(new SuspendMember(member, "Spam"));
		}
		finally {
			this.platform.redis().start();
		}

		Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
			yan.navigate(this.entering.url(App.BLOG, "/"));
			return door(yan).innerText().equals("Sign in");
		});
		yan.navigate(this.entering.url(App.MARKET, "/"));
		assertThat(door(yan)).hasText("Sign in");
	}

	/** A member who is signed in on the blog and on the market. */
	private Page signedInOnTwo(String handle) {
		Page page = this.browser.visitor();
		page.navigate(this.entering.url(App.BLOG, "/"));
		this.entering.signIn(page, Newcomers.address(handle));
		page.navigate(this.entering.url(App.MARKET, "/"));
		assertThat(door(page)).hasText("Sign out");
		return page;
	}

	/** The page has no barrier and fits a small phone, light and dark. */
	private void fits(Page admin, String path) {
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			Page page = this.browser.visitor(new NewContextOptions().setColorScheme(scheme)
				.setViewportSize(360, 740)
				.setStorageState(admin.context().storageState()));
			page.navigate(this.entering.url(App.ACCOUNT, path));
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
			assertThat(Barriers.of(page)).as(path + " " + scheme).isEmpty();
			page.context().close();
		}
	}

}
