package com.roseash.local.journey;

import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.roseash.local.Platform;
import com.roseash.platform.config.App;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.roseash.local.journey.Entering.button;
import static com.roseash.local.journey.Entering.door;
import static com.roseash.local.journey.Entering.heading;
import static org.assertj.core.api.Assertions.assertThat;

/** A member adds a passkey and signs in with it. */
@ExtendWith(RunningPlatform.class)
class PasskeyJourneyTests {

	/** Of a browser that waits for the button: otherwise whichever is first signs in. */
	private static final String OFFERS_NOTHING = "PublicKeyCredential.isConditionalMediationAvailable = async () => false";

	private static final String PROBLEM = "#passkey-door .problem";

	private final Entering entering;

	private final Letters letters;

	private final Browser browser;

	PasskeyJourneyTests(Platform platform, Browser browser) {
		this.browser = browser;
		this.entering = new Entering(platform);
		this.letters = new Letters(platform);
	}

	@Test
	void aPasskeySignsInToThePageThatAsked() {
		Page page = this.browser.visitor();
		page.addInitScript(OFFERS_NOTHING);
		new VirtualAuthenticator(page);
		addPasskey(page, "edith@example.org", "The bakery's tablet");
		assertThat(this.letters.to("edith@example.org", Pattern.compile("(bakery's tablet\" was added)"))).isNotEmpty();

		signOut(page);
		page.navigate(url(App.BLOG, "/posts/pressing-day"));
		door(page).click();
		button(page, "Sign in with a passkey").click();

		assertThat(page).hasURL(url(App.BLOG, "/posts/pressing-day"));
		assertThat(page.locator("[data-fragment='account/menu']")).containsText("Edith Pryor");
		page.navigate(url(App.FEDERATION, "/passkeys"));
		assertThat(page.locator(".passkeys .meta")).containsText("last used on");
	}

	@Test
	void aPasskeyIsOfferedWhereTheAddressIsTyped() {
		Page page = this.browser.visitor();
		new VirtualAuthenticator(page);
		addPasskey(page, "caleb@example.org", "Laptop");

		signOut(page);
		page.navigate(url(App.MARKET, "/"));
		door(page).click();

		assertThat(page).hasURL(url(App.MARKET, "/"));
		assertThat(page.locator("[data-fragment='account/menu']")).containsText("Caleb Winterbourne");
	}

	@Test
	void whatDoesNotWorkIsSaidInWords() {
		Page page = this.browser.visitor();
		VirtualAuthenticator authenticator = new VirtualAuthenticator(page);
		addPasskey(page, "jun@example.org", "Phone");
		button(page, "Add a passkey").click();
		assertThat(page.locator("#passkey-form .problem")).hasText("This device has a passkey of yours already.");

		removeWithoutScript(page);
		signOut(page);
		page.navigate(url(App.FEDERATION, "/signin"));
		button(page, "Sign in with a passkey").click();
		assertThat(page.locator(PROBLEM)).containsText("No member who can sign in has this passkey.");
		authenticator.knowsWho(false);
		button(page, "Sign in with a passkey").click();
		assertThat(page.locator(PROBLEM)).containsText("Nothing has happened.");
	}

	@Test
	void whoeverLooksAtTheDoorHasNoCookieUntilTheyUseIt() {
		Page page = this.browser.visitor();
		new VirtualAuthenticator(page);
		page.navigate(url(App.FEDERATION, "/signin"));
		assertThat(button(page, "Sign in with a passkey")).isVisible();
		assertThat(page.context().cookies()).isEmpty();

		page.getByLabel("Your e-mail address").click();
		page.waitForCondition(() -> !page.context().cookies().isEmpty());
	}

	@Test
	void withoutJavaScriptThereIsTheMail() {
		Page page = this.browser.visitorWithoutScript();
		page.navigate(url(App.FEDERATION, "/signin"));

		assertThat(button(page, "Send me a link")).isVisible();
		assertThat(button(page, "Sign in with a passkey")).isHidden();
	}

	/** Signs in by mail, and adds a passkey of that name. */
	private void addPasskey(Page page, String address, String name) {
		page.navigate(url(App.FEDERATION, "/passkeys"));
		this.entering.identify(page, address);
		assertThat(page.getByText("You have no passkey yet.")).isVisible();
		page.locator("#passkey-form input").fill(name);
		button(page, "Add a passkey").click();
		assertThat(page.locator(".passkeys h2")).hasText(name);
	}

	private void removeWithoutScript(Page page) {
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Remove Phone")).click();
		assertThat(heading(page)).hasText("Remove Phone?");
		assertThat(page.locator("main script")).hasCount(0);
		button(page, "Remove").click();
		assertThat(page.getByText("You have no passkey yet.")).isVisible();
	}

	private void signOut(Page page) {
		page.navigate(url(App.FEDERATION, "/signin"));
		button(page, "Sign out").last().click();
		assertThat(door(page)).hasText("Sign in");
	}

	private String url(App app, String path) {
		return this.entering.url(app, path);
	}

}
