package com.roseash.local.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.roseash.local.Platform;
import com.roseash.platform.config.App;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A member adds a passkey and signs in with it. */
@ExtendWith(RunningPlatform.class)
class PasskeyJourneyTests {

	private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

	private static final String DOOR = "[data-fragment='account/menu'] .door";

	private static final String PROBLEM = "#passkey-door .problem";

	private final HttpClient http = HttpClient.newHttpClient();

	private final Platform platform;

	private Browser browser;

	PasskeyJourneyTests(Platform platform) {
		this.platform = platform;
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
	void aPasskeySignsInToThePageThatAsked() {
		Page page = this.browser.visitor();
		VirtualAuthenticator authenticator = new VirtualAuthenticator(page);
		addPasskey(page, "edith@example.org", "The bakery's tablet");
		assertThat(mailed("edith@example.org", Pattern.compile("(bakery's tablet\" was added)"))).isNotEmpty();

		authenticator.isTouched(false);
		signOut(page);
		page.navigate(url(App.BLOG, "/posts/pressing-day"));
		page.locator(DOOR).click();
		authenticator.isTouched(true);
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
		page.locator(DOOR).click();

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
		Page page = this.browser.visitor(new NewContextOptions().setJavaScriptEnabled(false));
		page.navigate(url(App.FEDERATION, "/signin"));

		assertThat(button(page, "Send me a link")).isVisible();
		assertThat(button(page, "Sign in with a passkey")).isHidden();
	}

	/** Signs in by mail, and adds a passkey of that name. */
	private void addPasskey(Page page, String address, String name) {
		page.navigate(url(App.FEDERATION, "/passkeys"));
		page.getByLabel("Your e-mail address").fill(address);
		button(page, "Send me a link").click();
		page.getByLabel("The code of six digits").fill(mailed(address, CODE));
		button(page, "Sign in").last().click();
		assertThat(page.getByText("You have no passkey yet.")).isVisible();
		page.locator("#passkey-form input").fill(name);
		button(page, "Add a passkey").click();
		assertThat(page.locator(".passkeys h2")).hasText(name);
	}

	private void removeWithoutScript(Page page) {
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Remove Phone")).click();
		assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Remove Phone?");
		assertThat(page.locator("main script")).hasCount(0);
		button(page, "Remove").click();
		assertThat(page.getByText("You have no passkey yet.")).isVisible();
	}

	private void signOut(Page page) {
		page.navigate(url(App.FEDERATION, "/signin"));
		button(page, "Sign out").last().click();
		assertThat(page.locator(DOOR)).hasText("Sign in");
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	/** What the newest mail to that address says. */
	private String mailed(String address, Pattern what) {
		return Awaitility.await().until(() -> find(address, what), (found) -> !found.isEmpty());
	}

	private String find(String address, Pattern what) throws IOException, InterruptedException {
		URI messages = URI.create("http://127.0.0.1:" + this.platform.ports().mailbox() + "/messages");
		String body = this.http.send(HttpRequest.newBuilder(messages).build(), HttpResponse.BodyHandlers.ofString())
			.body();
		for (JsonNode mail : JsonMapper.shared().readTree(body)) {
			Matcher matcher = what.matcher(mail.path("text").asString());
			if (mail.path("to").toString().contains(address) && matcher.find()) {
				return matcher.group(1);
			}
		}
		return "";
	}

	private String url(App app, String path) {
		return this.platform.ports().publicUrl(app) + path;
	}

}
