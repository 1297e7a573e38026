package com.roseash.local.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.roseash.local.Platform;
import com.roseash.platform.config.App;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.roseash.local.journey.Entering.button;
import static org.assertj.core.api.Assertions.assertThat;

/** What is for members is read by members. */
@Order(3)
@ExtendWith(RunningPlatform.class)
@ResourceLock(value = RunningPlatform.SITE, mode = ResourceAccessMode.READ)
class ReadersJourneyTests {

	private static final String CANARY = "canarybird";

	private final Entering entering;

	private final Browser browser;

	ReadersJourneyTests(Platform platform, Browser browser) {
		this.browser = browser;
		this.entering = new Entering(platform);
	}

	@Test
	void everybodyReadsTheBeginningAndMembersTheRest() {
		Page ines = this.browser.visitor();
		ines.navigate(this.entering.url(App.BLOG, "/"));
		this.entering.signIn(ines, "ines@example.org");
		write(ines, "What the accounts say between the lines");
		String address = this.entering.url(App.BLOG, "/posts/what-the-accounts-say-between-the-lines");

		Page tom = this.browser.visitor();
		tom.navigate(address);
		assertThat(text(tom)).containsText("Line 2");
		assertThat(text(tom)).containsText("This goes on for members.");
		assertThat(tom.content()).doesNotContain(CANARY);
		text(tom).getByText("Sign in").click();
		this.entering.identify(tom, "tom@example.org");
		assertThat(tom).hasURL(address);
		assertThat(text(tom)).containsText(CANARY);

		Page stranger = this.browser.visitor();
		stranger.navigate(address);
		assertThat(text(stranger)).containsText("This goes on for members.");
		assertThat(stranger.content()).doesNotContain(CANARY);
		button(tom, "Sign out").click();
		tom.navigate(address);
		assertThat(text(tom)).containsText("This goes on for members.");
		assertThat(tom.content()).doesNotContain(CANARY);
		takeBack(ines, address);
	}

	private void write(Page editor, String title) {
		editor.navigate(this.entering.url(App.BLOG, "/manuscripts"));
		editor.getByLabel("A title to begin with").fill(title);
		button(editor, "Begin to write").click();
		editor.locator("[data-lexical-editor][aria-label=Text]").click();
		for (int line = 1; line <= 12; line++) {
			editor.keyboard().type("Line " + line + ".\n");
		}
		editor.keyboard().type("A " + CANARY + " sings.");
		editor.getByLabel("In short").fill("Twelve lines and a bird.");
		editor.getByLabel("Who may read all of it").selectOption("MEMBERS");
		button(editor, "Save").click();
		assertThat(editor.locator("main > [role=status]")).hasText("It is saved.");
		editor.getByText("Publish …").click();
		button(editor, "Publish").click();
		assertThat(editor.getByText("Read it")).isVisible();
	}

	/** Leaves the blog to the next test as it was. */
	private static void takeBack(Page editor, String address) {
		editor.navigate(address + "/manuscript");
		button(editor, "Put it into the trash").click();
		assertThat(button(editor, "Undo")).isVisible();
	}

	private static Locator text(Page page) {
		return page.locator("article .prose");
	}

}
