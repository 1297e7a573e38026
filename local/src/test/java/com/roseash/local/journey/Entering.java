package com.roseash.local.journey;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.roseash.local.Platform;
import com.roseash.platform.config.App;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** How members sign in by mail, step by step. */
public final class Entering {

	/** Of two who ask with the same address at once, neither would know their mail. */
	private static final Lock ASKING = new ReentrantLock();

	private final BiFunction<App, String, String> addresses;

	private final Letters letters;

	Entering(Platform platform) {
		this((app, path) -> platform.ports().publicUrl(app) + path, new Letters(platform));
	}

	/** Somewhere else than on this machine's platform. */
	public Entering(BiFunction<App, String, String> addresses, Letters letters) {
		this.addresses = addresses;
		this.letters = letters;
	}

	/** The way in, or out, on every page. */
	static Locator door(Page page) {
		return page.locator("[data-fragment='account/menu'] .door");
	}

	static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	static Locator heading(Page page) {
		return page.getByRole(AriaRole.HEADING).first();
	}

	/** Asks for a mail, at the provider's page, and returns the link in it. */
	String askForLink(Page page, String address) {
		return ask(page, address, Letters.LINK);
	}

	/** The same for the code in it. */
	String askForCode(Page page, String address) {
		return ask(page, address, Letters.CODE);
	}

	/** Opens a link, and agrees to sign in with it. */
	void open(Page page, String link) {
		page.navigate(link);
		button(page, "Sign in").last().click();
	}

	/** Types a code. */
	void enter(Page page, String code) {
		page.getByLabel("The code of six digits").fill(code);
		button(page, "Sign in").last().click();
	}

	/** Signs in at the provider's page. */
	void identify(Page page, String address) {
		enter(page, askForCode(page, address));
	}

	/** Signs in from the door of a page, and is back there. */
	public void signIn(Page page, String address) {
		String wanted = page.url();
		door(page).click();
		identify(page, address);
		assertThat(page).hasURL(wanted);
		assertThat(door(page)).hasText("Sign out");
	}

	String url(App app, String path) {
		return this.addresses.apply(app, path);
	}

	private String ask(Page page, String address, Pattern what) {
		page.getByLabel("Your e-mail address").fill(address);
		ASKING.lock();
		try {
			String before = this.letters.newest(address, what);
			button(page, "Send me a link").click();
			assertThat(heading(page)).hasText("Look into your mails");
			return this.letters.after(before, address, what);
		}
		finally {
			ASKING.unlock();
		}
	}

}
