package com.roseash.local.journey;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.roseash.local.Platform;
import com.roseash.platform.config.App;
import com.roseash.platform.persistence.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Somebody new becomes a member by mail, and is where she was. */
@ExtendWith(RunningPlatform.class)
class RegistrationJourneyTests {

	private static final String DOOR = "[data-fragment='account/menu'] .door";

	private final String name = "Zoë " + Ids.next().toString().substring(24);

	private final String handle = this.name.replace("Zoë ", "zoe_");

	private final String email = this.handle + "@example.org";

	private final Platform platform;

	private final Letters letters;

	private Browser browser;

	RegistrationJourneyTests(Platform platform) {
		this.platform = platform;
		this.letters = new Letters(platform);
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
	void aCodeANameAndASuggestedHandleMakeAMember() {
		Page page = this.browser.visitor();
		page.navigate(url(App.BLOG, "/posts/pressing-day"));
		ask(page);
		page.getByLabel("The code of six digits").fill(this.letters.to(this.email, Letters.CODE));
		button(page, "Sign in").click();
		assertThat(heading(page)).hasText("Become a member");
		assertThat(page.locator("main")).containsText(this.email);
		assertThat(page.locator("main")).containsText("Everybody can see your name");

		page.getByLabel("Your name").fill(this.name);
		page.getByLabel("Your name").press("Tab");
		assertThat(page.getByLabel("Your handle")).hasValue(this.handle);
		button(page, "Become a member").click();

		assertThat(page).hasURL(url(App.BLOG, "/posts/pressing-day"));
		assertThat(page.locator(DOOR)).hasText("Sign out");
		assertThat(page.locator("[data-fragment='account/menu']")).containsText(this.name);
	}

	@Test
	void withoutJavaScriptAnEmptyHandleIsSuggested() {
		Page page = this.browser.visitor(new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(360, 800));
		page.navigate(url(App.EVENTS, "/"));
		ask(page);
		page.navigate(this.letters.to(this.email, Letters.LINK));
		button(page, "Sign in").click();
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
		assertThat(page.locator(DOOR)).hasText("Sign out");
	}

	@Test
	void linksThatCannotBeUsedSayWhatToDo() {
		Page page = this.browser.visitor();
		page.navigate(url(App.BLOG, "/"));
		ask(page);
		String link = this.letters.to(this.email, Letters.LINK);
		Page other = this.browser.visitor();
		open(other, link);
		assertThat(other.getByRole(AriaRole.ALERT)).containsText("Type the code of the mail there");

		open(page, link);
		assertThat(heading(page)).hasText("Become a member");
		open(page, link);
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("cannot be used any more. Ask for another one");
		page.getByText("Ask for another mail").click();
		page.getByLabel("Your e-mail address").fill("late-" + this.email);
		button(page, "Send me a link").click();
		String late = this.letters.to("late-" + this.email, Letters.LINK);
		expire("late-" + this.email);
		open(page, late);
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("cannot be used any more. Ask for another one");
	}

	/** Goes to the provider from any page and asks for a mail. */
	private void ask(Page page) {
		page.locator(DOOR).click();
		page.getByLabel("Your e-mail address").fill(this.email);
		button(page, "Send me a link").click();
		assertThat(heading(page)).hasText("Look into your mails");
	}

	private void open(Page page, String link) {
		page.navigate(link);
		button(page, "Sign in").click();
	}

	private void expire(String address) {
		int expired = JdbcClient.create(new DriverManagerDataSource(this.platform.postgres().url(), "rose_ash", ""))
			.sql("update sign_in set expires_at = now() where email = cast(? as citext)")
			.param(address)
			.update();
		assertThat(expired).isOne();
	}

	private static Locator heading(Page page) {
		return page.getByRole(AriaRole.HEADING).first();
	}

	private static Locator button(Page page, String name) {
		return page.locator("main")
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
	}

	private String url(App app, String path) {
		return this.platform.ports().publicUrl(app) + path;
	}

}
