package com.roseash.local.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
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

/** A member signs in once, is known everywhere, and signs out everywhere. */
@ExtendWith(RunningPlatform.class)
class SignInJourneyTests {

	private static final Pattern LINK = Pattern.compile("(http://\\S+/signin/links/\\S+)");

	private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

	private static final String DOOR = "[data-fragment='account/menu'] .door";

	private final HttpClient http = HttpClient.newHttpClient();

	private final Platform platform;

	private Browser browser;

	SignInJourneyTests(Platform platform) {
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
	void aLinkSignsInEverywhereAndOneClickSignsOutEverywhere() throws Exception {
		Page page = this.browser.visitor();
		page.navigate(url(App.BLOG, "/posts/pressing-day"));
		enter(page, "tom@example.org");
		page.navigate(mailed("tom@example.org", LINK));
		button(page, "Sign in").last().click();
		assertThat(page).hasURL(url(App.BLOG, "/posts/pressing-day"));
		assertThat(page.locator(DOOR)).hasText("Sign out");
		assertThat(page.locator("[data-fragment='account/menu']")).containsText("Tom Brackley");

		page.navigate(url(App.MARKET, "/"));
		assertThat(page.locator(DOOR)).hasText("Sign in");
		page.locator(DOOR).click();
		assertThat(page).hasURL(url(App.MARKET, "/"));
		assertThat(page.locator("[data-fragment='account/menu']")).containsText("Tom Brackley");

		button(page, "Sign out").click();
		assertThat(page.locator(DOOR)).hasText("Sign in");
		page.navigate(url(App.BLOG, "/"));
		assertThat(page.locator(DOOR)).hasText("Sign in");
		page.locator(DOOR).click();
		assertThat(page.getByLabel("Your e-mail address")).isVisible();
	}

	@Test
	void aCodeSignsInWithoutJavaScript() throws Exception {
		Page page = this.browser.visitor(new NewContextOptions().setJavaScriptEnabled(false));
		page.navigate(url(App.EVENTS, "/"));
		enter(page, "mara@example.org");
		page.getByLabel("The code of six digits").fill("000000");
		button(page, "Sign in").last().click();
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("4 more tries");
		page.getByLabel("The code of six digits").fill(mailed("mara@example.org", CODE));
		button(page, "Sign in").last().click();
		assertThat(page).hasURL(url(App.EVENTS, "/"));
		assertThat(page.locator(DOOR)).hasText("Sign out");
	}

	@Test
	void whoWasAwayTooLongIsToldWhatToDo() {
		Page page = this.browser.visitor();
		page.navigate(url(App.CART, "/login/callback?code=old&state=old"));
		assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("You are not signed in");
		assertThat(page.getByText("Begin it again")).isVisible();
	}

	@Test
	void nobodyIsSentElsewhere() {
		Page page = this.browser.visitor();
		for (String page2 : new String[] { "//evil.example.org", "https://evil.example.org", "/\\evil.example.org",
				"/login" }) {
			page.navigate(url(App.BLOG,
					"/login?continue=" + java.net.URLEncoder.encode(page2, java.nio.charset.StandardCharsets.UTF_8)));
			assertThat(page.url()).startsWith(url(App.FEDERATION, "/signin"));
		}
	}

	/** Goes to the provider from any page and asks for a mail. */
	private void enter(Page page, String address) {
		page.locator(DOOR).click();
		page.getByLabel("Your e-mail address").fill(address);
		button(page, "Send me a link").click();
		assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Look into your mails");
	}

	private com.microsoft.playwright.Locator button(Page page, String name) {
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
