package com.roseash.local.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.roseash.local.Platform;
import com.roseash.platform.config.App;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** How members sign in by mail, step by step. */
final class Entering {

	private static final Pattern LINK = Pattern.compile("(http://\\S+/signin/links/\\S+)");

	private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

	private final HttpClient http = HttpClient.newHttpClient();

	private final Platform platform;

	Entering(Platform platform) {
		this.platform = platform;
	}

	/** The way in, or out, on every page. */
	static Locator door(Page page) {
		return page.locator("[data-fragment='account/menu'] .door");
	}

	static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	/** Asks for a mail, at the provider's page, and returns the code in it. */
	String askForCode(Page page, String address) {
		return ask(page, address, CODE);
	}

	/** The same for the link in it. */
	String askForLink(Page page, String address) {
		return ask(page, address, LINK);
	}

	/** Types a code. */
	void enter(Page page, String code) {
		page.getByLabel("The code of six digits").fill(code);
		button(page, "Sign in").last().click();
	}

	/** Signs in from the door of a page, and is back there. */
	void signIn(Page page, String address) {
		String wanted = page.url();
		door(page).click();
		enter(page, askForCode(page, address));
		assertThat(page).hasURL(wanted);
		assertThat(door(page)).hasText("Sign out");
	}

	String url(App app, String path) {
		return this.platform.ports().publicUrl(app) + path;
	}

	private String ask(Page page, String address, Pattern what) {
		String before = find(address, what);
		page.getByLabel("Your e-mail address").fill(address);
		button(page, "Send me a link").click();
		assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Look into your mails");
		return Awaitility.await().until(() -> find(address, what), (found) -> !found.equals(before));
	}

	/** What the newest mail to that address says; nothing before there is one. */
	private String find(String address, Pattern what) {
		for (JsonNode mail : JsonMapper.shared().readTree(messages())) {
			Matcher matcher = what.matcher(mail.path("text").asString());
			if (mail.path("to").toString().contains(address) && matcher.find()) {
				return matcher.group(1);
			}
		}
		return "";
	}

	private String messages() {
		URI messages = URI.create("http://127.0.0.1:" + this.platform.ports().mailbox() + "/messages");
		try {
			return this.http.send(HttpRequest.newBuilder(messages).build(), HttpResponse.BodyHandlers.ofString())
				.body();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException("The mailbox does not answer", ex);
		}
	}

}
