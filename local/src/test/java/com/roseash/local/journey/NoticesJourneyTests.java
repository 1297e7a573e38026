package com.roseash.local.journey;

import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.roseash.domain.account.Notices;
import com.roseash.domain.account.TellMembers;
import com.roseash.local.Platform;
import com.roseash.platform.config.App;
import com.roseash.platform.contract.ContractClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Members see on every page that they were told something, until they have read it. */
@ExtendWith(RunningPlatform.class)
class NoticesJourneyTests {

	private final Entering entering;

	private final Newcomers newcomers;

	private final ContractClients contracts;

	private final Browser browser;

	NoticesJourneyTests(Platform platform, Browser browser) {
		this.browser = browser;
		this.entering = new Entering(platform);
		this.newcomers = new Newcomers(platform);
		this.contracts = ContractClients.of(platform.settings());
	}

	@Test
	void whatIsNewIsSaidOnEveryPageUntilItIsRead() {
		String title = "Do not eat the rye of " + UUID.randomUUID();
		String post = this.entering.url(App.BLOG, "/posts/pressing-day");
		this.newcomers.join("journey_nora");
		Page nora = this.browser.visitorWithoutScript();
		nora.navigate(this.entering.url(App.ACCOUNT, "/"));
		this.entering.signIn(nora, Newcomers.address("journey_nora"));
		this.contracts.create(Notices.class).tell(new TellMembers(title, title, "There is ergot in it.", post));

		nora.navigate(this.entering.url(App.MARKET, "/"));
		notices(nora).click();
		Locator told = nora.locator(".inbox li", new Page.LocatorOptions().setHasText(title));
		assertThat(told.locator(".state")).hasText("new");
		told.getByRole(AriaRole.LINK).click();
		assertThat(nora).hasURL(post);

		nora.navigate(this.entering.url(App.ACCOUNT, "/dashboard/notices"));
		assertThat(told.locator(".state")).hasCount(0);
		Locator all = nora.getByText("Mark all as read");
		if (all.count() > 0) {
			all.click();
		}
		nora.navigate(this.entering.url(App.EVENTS, "/"));
		assertThat(notices(nora)).hasCount(0);
	}

	private static Locator notices(Page page) {
		return page.locator("[data-fragment='account/menu'] a[href$='/dashboard/notices']");
	}

}
