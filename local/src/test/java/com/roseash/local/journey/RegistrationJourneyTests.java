package com.roseash.local.journey;

import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.roseash.local.Platform;
import com.roseash.platform.config.App;
import com.roseash.platform.persistence.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.roseash.local.journey.Entering.button;
import static com.roseash.local.journey.Entering.door;
import static com.roseash.local.journey.Entering.heading;
import static org.assertj.core.api.Assertions.assertThat;

/** Somebody new becomes a member by mail, and is where she was. */
@ExtendWith(RunningPlatform.class)
class RegistrationJourneyTests {

	private static final Pattern SUGGESTION = Pattern.compile("/signin/registration\\?");

	private final String name = "Zoë " + Ids.next().toString().substring(24);

	private final String handle = this.name.replace("Zoë ", "zoe_");

	private final String email = this.handle + "@example.org";

	private final Platform platform;

	private final Entering entering;

	private final Browser browser;

	RegistrationJourneyTests(Platform platform, Browser browser) {
		this.browser = browser;
		this.platform = platform;
		this.entering = new Entering(platform);
	}

	@Test
	void aCodeANameAndASuggestedHandleMakeAMember() {
		Page page = this.browser.visitor();
		page.navigate(url(App.BLOG, "/posts/pressing-day"));
		door(page).click();
		this.entering.identify(page, this.email);
		assertThat(heading(page)).hasText("Become a member");
		assertThat(page.locator("main")).containsText(this.email);
		assertThat(page.locator("main")).containsText("Everybody can see your name");

		page.getByLabel("Your name").fill(this.name);
		page.getByLabel("Your name").press("Tab");
		assertThat(page.getByLabel("Your handle")).hasValue(this.handle);
		button(page, "Become a member").click();

		assertThat(page).hasURL(url(App.BLOG, "/posts/pressing-day"));
		assertThat(door(page)).hasText("Sign out");
		assertThat(page.locator("[data-fragment='account/menu']")).containsText(this.name);
	}

	@Test
	void aHandleThatIsTypedBeforeOneIsSuggestedStays() {
		Page page = this.browser.visitor();
		page.navigate(url(App.BLOG, "/"));
		door(page).click();
		this.entering.identify(page, this.email);
		assertThat(heading(page)).hasText("Become a member");
		page.waitForLoadState();
		AtomicReference<Route> suggestion = new AtomicReference<>();
		page.route(SUGGESTION, suggestion::set);
		page.getByLabel("Your name").fill("Somebody Else");
		page.getByLabel("Your name").press("Tab");
		page.waitForCondition(() -> suggestion.get() != null);
		page.getByLabel("Your handle").fill(this.handle);
		page.waitForResponse(SUGGESTION, () -> suggestion.get().resume()).finished();
		page.waitForCondition(() -> page.locator(".htmx-request").count() == 0);

		assertThat(page.getByLabel("Your handle")).hasValue(this.handle);
	}

	@Test
	void withoutJavaScriptAnEmptyHandleIsSuggested() {
		Page page = this.browser.visitor(new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(360, 800));
		page.navigate(url(App.EVENTS, "/"));
		door(page).click();
		this.entering.open(page, this.entering.askForLink(page, this.email));
		page.getByLabel("Your name").fill(this.name);
		button(page, "Become a member").click();

		assertThat(page.getByRole(AriaRole.ALERT)).containsText("This one is free");
		assertThat(page.getByLabel("Your handle")).hasValue(this.handle);
		page.getByLabel("Your handle").fill("market");
		button(page, "Become a member").click();
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("2 to 30 lower-case letters");
		page.getByLabel("Your handle").fill(this.handle);
		button(page, "Become a member").click();

		assertThat(page).hasURL(url(App.EVENTS, "/"));
		assertThat(door(page)).hasText("Sign out");
	}

	@Test
	void linksThatCannotBeUsedSayWhatToDo() {
		Page page = this.browser.visitor();
		page.navigate(url(App.BLOG, "/"));
		door(page).click();
		String link = this.entering.askForLink(page, this.email);
		Page other = this.browser.visitor();
		this.entering.open(other, link);
		assertThat(other.getByRole(AriaRole.ALERT)).containsText("Type the code of the mail there");

		this.entering.open(page, link);
		assertThat(heading(page)).hasText("Become a member");
		this.entering.open(page, link);
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("cannot be used any more. Ask for another one");
		page.getByText("Ask for another mail").click();
		String late = this.entering.askForLink(page, "late-" + this.email);
		expire("late-" + this.email);
		this.entering.open(page, late);
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("cannot be used any more. Ask for another one");
	}

	private void expire(String address) {
		int expired = JdbcClient.create(new DriverManagerDataSource(this.platform.postgres().url(), "rose_ash", ""))
			.sql("update sign_in set expires_at = now() where email = cast(? as citext)")
			.param(address)
			.update();
		assertThat(expired).isOne();
	}

	private String url(App app, String path) {
		return this.entering.url(app, path);
	}

}
