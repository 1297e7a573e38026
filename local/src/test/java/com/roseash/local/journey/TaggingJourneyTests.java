package com.roseash.local.journey;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.roseash.local.Platform;
import com.roseash.platform.config.App;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.roseash.local.journey.Entering.button;

/** Editors say what a post is about and what belongs to it, and readers follow it. */
@Order(3)
@ExtendWith(RunningPlatform.class)
@ResourceLock(value = RunningPlatform.SITE, mode = ResourceAccessMode.READ)
class TaggingJourneyTests {

	private final Entering entering;

	private final Browser browser;

	TaggingJourneyTests(Platform platform, Browser browser) {
		this.browser = browser;
		this.entering = new Entering(platform);
	}

	@Test
	void twoPickersOnOnePageAreUsedWithTheMouse() {
		Page ines = signedIn(this.browser.visitor());
		begin(ines, "A swarm in the lime tree");

		search(ines, "Tags").fill("bee");
		option(ines, "Bees").click();
		assertThat(chips(ines, "Tags")).hasText(new String[] { "Bees" });
		search(ines, "Tags").fill("Swarms of May");
		option(ines, "Make the tag “Swarms of May”").click();
		assertThat(chips(ines, "Tags")).hasText(new String[] { "Bees", "Swarms of May" });
		search(ines, "Related posts").fill("bakery roof");
		option(ines, "Bees on the bakery roof").click();
		assertThat(chips(ines, "Related posts")).hasText(new String[] { "Bees on the bakery roof" });
		assertThat(status(ines, "Related posts")).hasText("Bees on the bakery roof was added.");

		chips(ines, "Tags").last().dragTo(chips(ines, "Tags").first());
		assertThat(status(ines, "Tags")).hasText("Swarms of May is number 1 of 2 now.");
		ines.reload();
		assertThat(chips(ines, "Tags")).hasText(new String[] { "Swarms of May", "Bees" });
		publish(ines);

		ines.getByText("Read it").click();
		assertThat(ines.locator(".tags a")).hasText(new String[] { "Swarms of May", "Bees" });
		assertThat(ines.getByText("Bees on the bakery roof")).isVisible();
		ines.locator(".tags a").first().click();
		assertThat(ines).hasURL(this.entering.url(App.BLOG, "/swarms-of-may"));
		assertThat(ines.locator("#tagged .card h2")).hasText("A swarm in the lime tree");
		takeBack(ines, "a-swarm-in-the-lime-tree");
		ines.navigate(this.entering.url(App.BLOG, "/swarms-of-may"));
		assertThat(ines.locator("#tagged")).hasCount(0);
	}

	@Test
	void tagsAreChosenWithTheKeyboardOnASmallScreen() {
		Page ines = signedIn(this.browser.visitor(new NewContextOptions().setViewportSize(360, 740)));
		begin(ines, "Honey by the spoon");

		search(ines, "Tags").focus();
		ines.keyboard().type("e");
		assertThat(options(ines, "Tags").first()).isVisible();
		assertThat(search(ines, "Tags")).hasAttribute("aria-expanded", "true");
		ines.keyboard().press("Escape");
		assertThat(options(ines, "Tags")).hasCount(0);
		assertThat(search(ines, "Tags")).hasValue("e");
		ines.keyboard().press("Escape");
		assertThat(search(ines, "Tags")).hasValue("");
		choose(ines, "Bees");
		choose(ines, "Garden");
		choose(ines, "Harvest");
		assertThat(chips(ines, "Tags")).hasText(new String[] { "Bees", "Garden", "Harvest" });
		ines.keyboard().press("Backspace");
		assertThat(chips(ines, "Tags")).hasText(new String[] { "Bees", "Garden" });
		assertThat(status(ines, "Tags")).hasText("Harvest was removed.");

		button(ines, "Move Garden forward").focus();
		ines.keyboard().press("Enter");
		assertThat(chips(ines, "Tags")).hasText(new String[] { "Garden", "Bees" });
		assertThat(button(ines, "Move Garden back")).isFocused();
		button(ines, "Remove Garden").focus();
		ines.keyboard().press("Enter");
		assertThat(chips(ines, "Tags")).hasText(new String[] { "Bees" });
		assertThat(button(ines, "Remove Bees")).isFocused();
		assertThat(ines.locator("html")).hasJSProperty("scrollWidth", 360);
		takeBack(ines, "honey-by-the-spoon");
	}

	@Test
	void withoutAScriptPickersAreForms() {
		Page ines = signedIn(this.browser.visitorWithoutScript());
		ines.navigate(this.entering.url(App.BLOG, "/manuscripts"));
		ines.getByLabel("A title to begin with").fill("Wax and wicks");
		button(ines, "Begin to write").click();

		search(ines, "Tags").fill("bee");
		picker(ines, "Tags").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Search")).click();
		button(ines, "Add Bees").click();
		search(ines, "Tags").fill("Candles");
		button(ines, "Search").click();
		button(ines, "Make the tag “Candles”").click();
		assertThat(chips(ines, "Tags")).hasText(new String[] { "Bees", "Candles" });
		button(ines, "Move Candles forward").click();
		assertThat(chips(ines, "Tags")).hasText(new String[] { "Candles", "Bees" });
		button(ines, "Remove Bees").click();
		assertThat(chips(ines, "Tags")).hasText(new String[] { "Candles" });

		ines.getByText("Back to the text").click();
		button(ines, "This is a tag").click();
		assertThat(button(ines, "This is a tag")).hasAttribute("aria-pressed", "true");
		takeBack(ines, "wax-and-wicks");
	}

	@Test
	void aPostIsMadeATagWhileItIsWritten() {
		Page ines = signedIn(this.browser.visitor());
		begin(ines, "Everything about lids");
		ines.getByLabel("In short").fill("Not saved yet");

		button(ines, "This is a tag").click();

		assertThat(button(ines, "This is a tag")).hasAttribute("aria-pressed", "true");
		assertThat(ines.getByLabel("In short")).hasValue("Not saved yet");
		takeBack(ines, "everything-about-lids");
	}

	private Page signedIn(Page ines) {
		ines.navigate(this.entering.url(App.BLOG, "/"));
		this.entering.signIn(ines, "ines@example.org");
		return ines;
	}

	private void begin(Page editor, String title) {
		editor.navigate(this.entering.url(App.BLOG, "/manuscripts"));
		editor.getByLabel("A title to begin with").fill(title);
		button(editor, "Begin to write").click();
		assertThat(search(editor, "Tags")).hasAttribute("role", "combobox");
	}

	private static void choose(Page editor, String name) {
		search(editor, "Tags").focus();
		editor.keyboard().type(name);
		option(editor, name).waitFor();
		assertThat(option(editor, name)).hasAttribute("aria-selected", "true");
		editor.keyboard().press("Enter");
		assertThat(status(editor, "Tags")).hasText(name + " was added.");
		assertThat(search(editor, "Tags")).isFocused();
	}

	private static void publish(Page editor) {
		editor.locator("[data-lexical-editor][aria-label=Text]").click();
		editor.keyboard().type("Bees hung there like a beard.");
		editor.getByLabel("In short").fill("Bees hung there like a beard.");
		assertThat(editor.locator("[data-editor] [role=status]")).hasText("Saved");
		editor.getByText("Publish …").click();
		button(editor, "Publish").click();
	}

	/** Leaves the blog to the next test as it was. */
	private void takeBack(Page editor, String slug) {
		editor.navigate(this.entering.url(App.BLOG, "/posts/" + slug + "/manuscript"));
		button(editor, "Put it into the trash").click();
		assertThat(button(editor, "Undo")).isVisible();
	}

	private static Locator picker(Page page, String name) {
		return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private static Locator search(Page page, String name) {
		return picker(page, name).locator("[type=search]");
	}

	private static Locator chips(Page page, String name) {
		return picker(page, name).locator(".chips span");
	}

	private static Locator status(Page page, String name) {
		return picker(page, name).locator("[role=status]");
	}

	private static Locator options(Page page, String name) {
		return picker(page, name).locator("[role=option]");
	}

	private static Locator option(Page page, String name) {
		return page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

}
