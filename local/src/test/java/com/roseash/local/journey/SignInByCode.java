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

/** Signs members in as they do it themselves: by the code of a mail. */
final class SignInByCode {

	private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

	private final HttpClient http = HttpClient.newHttpClient();

	private final Platform platform;

	SignInByCode(Platform platform) {
		this.platform = platform;
	}

	/** Goes through the door of the page, and types the code of the mail. */
	void enter(Page page, String address) throws IOException, InterruptedException {
		String before = code(address);
		door(page).click();
		page.getByLabel("Your e-mail address").fill(address);
		button(page, "Send me a link").click();
		page.getByLabel("The code of six digits")
			.fill(Awaitility.await().until(() -> code(address), (code) -> !code.equals(before)));
		button(page, "Sign in").last().click();
	}

	/** The way in or out. */
	static Locator door(Page page) {
		return page.locator("[data-fragment='account/menu'] .door");
	}

	static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	String url(App app, String path) {
		return this.platform.ports().publicUrl(app).resolve(path).toString();
	}

	/** The code in the newest mail to that address; nothing before there is one. */
	private String code(String address) throws IOException, InterruptedException {
		URI messages = URI.create("http://127.0.0.1:" + this.platform.ports().mailbox() + "/messages");
		String body = this.http.send(HttpRequest.newBuilder(messages).build(), HttpResponse.BodyHandlers.ofString())
			.body();
		for (JsonNode mail : JsonMapper.shared().readTree(body)) {
			Matcher code = CODE.matcher(mail.path("text").asString());
			if (mail.path("to").toString().contains(address) && code.find()) {
				return code.group(1);
			}
		}
		return "";
	}

}
