package com.roseash.local.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.roseash.local.Platform;
import com.roseash.platform.access.Role;
import com.roseash.platform.config.App;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.roseash.local.journey.Entering.button;
import static com.roseash.local.journey.Entering.heading;
import static org.assertj.core.api.Assertions.assertThat;

/** An admin lets in somebody else's application, and members decide what it may know. */
@ExtendWith(RunningPlatform.class)
class ThirdPartyJourneyTests {

	private static final String WELCOME = "Welcome to the guild";

	private static final String QUESTION = "May The bakers' guild know who you are?";

	private static final String MEMBER = Newcomers.address("journey_mia");

	private final Entering entering;

	private final Newcomers newcomers;

	private final Browser browser;

	private HttpServer guild;

	ThirdPartyJourneyTests(Platform platform, Browser browser) {
		this.entering = new Entering(platform);
		this.newcomers = new Newcomers(platform);
		this.browser = browser;
	}

	@BeforeEach
	void open() throws IOException {
		this.guild = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.guild.createContext("/callback", ThirdPartyJourneyTests::welcome);
		this.guild.start();
	}

	@AfterEach
	void close() {
		this.guild.stop(0);
	}

	@Test
	void whatAMemberAllowsIsSaidBeforeAndTakenBackAfterwards() {
		String client = letIn();
		this.newcomers.join("journey_mia");
		Page page = this.browser.visitorWithoutScript();
		page.navigate(asking(client));
		this.entering.identify(page, MEMBER);
		assertThat(heading(page)).hasText(QUESTION);
		assertThat(page.locator("main li"))
			.hasText(new String[] { "that you are a member here, and a number by which it knows you again",
					"your name, The journey_mia, and your short name, journey_mia", "your e-mail address, " + MEMBER });
		assertThat(page.locator("main")).containsText("127.0.0.1, is not run by us");
		button(page, "Refuse").click();
		assertThat(heading(page)).hasText(WELCOME);
		assertThat(page.url()).contains("error=access_denied", "state=s").doesNotContain("code=");

		page.navigate(asking(client));
		button(page, "Allow").click();
		assertThat(heading(page)).hasText(WELCOME);
		assertThat(page.url()).contains("code=", "state=s", "iss=").doesNotContain("error");

		Page elsewhere = this.browser.visitor();
		elsewhere.navigate(asking(client));
		this.entering.identify(elsewhere, MEMBER);
		assertThat(heading(elsewhere)).hasText(WELCOME);

		page.navigate(url("/consents"));
		assertThat(page.locator("main h2")).hasText("The bakers' guild");
		button(page, "Take it back from The bakers' guild").click();
		assertThat(page.locator("main")).containsText("You have allowed no other application");
		page.navigate(asking(client));
		assertThat(heading(page)).hasText(QUESTION);
	}

	/** Lets the guild in, as an admin does; returns its id. */
	private String letIn() {
		this.newcomers.join("journey_ada", Role.ADMIN);
		Page page = this.browser.visitor();
		page.navigate(url("/signin"));
		this.entering.identify(page, Newcomers.address("journey_ada"));
		page.navigate(url("/clients"));
		page.getByLabel("Its name, as members know it").fill("The bakers' guild");
		page.getByLabel("Where it is answered").fill("http://guild.example.org/callback");
		page.getByLabel("the name", new Page.GetByLabelOptions().setExact(true)).check();
		page.getByLabel("the e-mail address").check();
		button(page, "Let it in").click();
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("must begin with https://");
		page.getByLabel("Where it is answered").fill(callback());
		button(page, "Let it in").click();
		assertThat(heading(page)).hasText("The bakers' guild is in");
		String client = page.locator("main code").first().textContent();
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("I have copied it")).click();
		assertThat(page.locator("main code")).hasText(client);
		return client;
	}

	/** What the guild says to whoever comes back, whatever the answer. */
	private static void welcome(HttpExchange exchange) throws IOException {
		byte[] page = ("<!doctype html><title>Guild</title><h1>" + WELCOME + "</h1>").getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
		exchange.sendResponseHeaders(200, page.length);
		exchange.getResponseBody().write(page);
		exchange.close();
	}

	private String asking(String client) {
		return url("/oauth2/authorize?response_type=code&scope=openid+profile+email&state=s&nonce=n&client_id=" + client
				+ "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri="
				+ URLEncoder.encode(callback(), StandardCharsets.UTF_8));
	}

	private String callback() {
		return "http://127.0.0.1:" + this.guild.getAddress().getPort() + "/callback";
	}

	private String url(String path) {
		return this.entering.url(App.FEDERATION, path);
	}

}
