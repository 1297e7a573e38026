package com.roseash.local.journey;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.roseash.local.Platform;
import com.roseash.platform.config.App;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.roseash.local.journey.Entering.button;

/** Somebody else looks a post over before readers see it. */
@Order(2)
@ExtendWith(RunningPlatform.class)
@ResourceLock(RunningPlatform.SITE)
class ReviewJourneyTests {

	private static final String SLUG = "how-we-press-apples";

	private final Entering entering;

	private final Browser browser;

	ReviewJourneyTests(Platform platform, Browser browser) {
		this.browser = browser;
		this.entering = new Entering(platform);
	}

	@Test
	void aPostIsPublishedAsSomebodyElseHasApprovedIt() {
		Page mara = signedIn(this.browser.visitor(), "mara@example.org");
		Page ines = signedIn(this.browser.visitor(), "ines@example.org");
		Page edith = signedIn(this.browser.visitor(new NewContextOptions().setViewportSize(360, 740)),
				"edith@example.org");
		require(mara, "Require a review of posts");
		try {
			write(ines, "How we press apples");
			ines.getByText("Publish …").click();
			assertThat(ines.getByText("Nobody else has approved it yet").first()).isVisible();
			assertThat(button(ines, "Publish")).hasCount(0);
			ask(ines);

			comment(edith, "Wash them.", "With cold water?");
			change(ines);
			approve(edith);

			ines.navigate(this.entering.url(App.BLOG, "/posts/" + SLUG + "/publication"));
			button(ines, "Publish").click();
			ines.getByText("Read it").click();
			assertThat(ines.locator("article .prose")).containsText("Wash them in cold water.");
		}
		finally {
			require(mara, "Let posts be published without");
			takeBack(ines, SLUG);
		}
	}

	@Test
	void withoutAScriptATextIsReviewedToo() {
		Page ines = signedIn(
				this.browser.visitor(
						new NewContextOptions().setJavaScriptEnabled(false).setReducedMotion(ReducedMotion.REDUCE)),
				"ines@example.org");
		ines.navigate(this.entering.url(App.BLOG, "/manuscripts"));
		ines.getByLabel("A title to begin with").fill("How we press pears");
		button(ines, "Begin to write").click();
		ines.getByLabel("Text, as Markdown").fill("Wash them.\n\nPress them.");
		button(ines, "Save").click();
		ines.getByText("Review it, or ask others to …").click();

		ines.locator("#passage-1 summary").click();
		ines.locator("#passage-1 textarea").fill("How long?");
		ines.locator("#passage-1 button").click();
		assertThat(ines.locator("#passage-1 .remark .words")).hasText("How long?");
		ines.locator("#passage-1 .remark")
			.getByText("Answer", new Locator.GetByTextOptions().setExact(true))
			.first()
			.click();
		ines.getByLabel("Your answer").fill("Until they are dry.");
		button(ines, "Send the answer").click();
		assertThat(ines.locator(".answer .words")).hasText("Until they are dry.");
		button(ines, "Resolve").click();
		assertThat(ines.locator("#passage-1 .remark")).containsText("Resolved by");
		takeBack(ines, "how-we-press-pears");
	}

	private void write(Page editor, String title) {
		editor.navigate(this.entering.url(App.BLOG, "/manuscripts"));
		editor.getByLabel("A title to begin with").fill(title);
		button(editor, "Begin to write").click();
		editor.locator("[data-lexical-editor][aria-label=Text]").click();
		editor.keyboard().type("Pick the apples.\nWash them.\nPress them.");
		editor.getByLabel("In short").fill("From tree to bottle.");
		assertThat(editor.locator("[data-editor] [role=status]")).hasText("Saved");
	}

	private void ask(Page editor) {
		editor.navigate(this.entering.url(App.BLOG, "/posts/" + SLUG + "/review"));
		editor.getByLabel("What others should know, if anything").fill("Is anything missing?");
		button(editor, "Ask for a review").click();
		assertThat(editor.locator(".standing")).containsText("In review");
		assertThat(editor.getByText("You have written some of this, so somebody else has to approve it.")).isVisible();
	}

	/** With the keyboard alone, found in the list of what waits. */
	private void comment(Page reviewer, String paragraph, String body) {
		reviewer.navigate(this.entering.url(App.BLOG, "/manuscripts?filter=IN_REVIEW"));
		assertThat(reviewer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("How we press apples")))
			.isVisible();
		reviewer.navigate(this.entering.url(App.BLOG, "/posts/" + SLUG + "/review"));
		Locator passage = reviewer.locator(".passage").filter(new Locator.FilterOptions().setHasText(paragraph));
		passage.locator("summary").focus();
		reviewer.keyboard().press("Enter");
		reviewer.keyboard().press("Tab");
		reviewer.keyboard().type(body);
		reviewer.keyboard().press("Tab");
		reviewer.keyboard().press("Enter");
		assertThat(passage.locator(".remark .words")).hasText(body);
		assertThat(reviewer.locator("html")).hasJSProperty("scrollWidth", 360);
	}

	/**
	 * Adds to a paragraph in the middle, and another before it: the comment stays with
	 * it.
	 */
	private void change(Page editor) {
		editor.navigate(this.entering.url(App.BLOG, "/posts/" + SLUG + "/manuscript"));
		Locator text = editor.locator("[data-lexical-editor][aria-label=Text]");
		text.getByText("Wash them.").click();
		editor.keyboard().press("End");
		editor.keyboard().press("Backspace");
		editor.keyboard().type(" in cold water.");
		assertThat(text).containsText("Wash them in cold water.");
		assertThat(editor.locator("[data-editor] [role=status]")).hasText("Saved");
	}

	private void approve(Page reviewer) {
		button(reviewer, "Approve it as it is").click();
		assertThat(reviewer.getByRole(AriaRole.ALERT)).containsText("Somebody else wrote this anew");
		reviewer.navigate(this.entering.url(App.BLOG, "/posts/" + SLUG + "/review"));
		Locator passage = reviewer.locator(".passage")
			.filter(new Locator.FilterOptions().setHasText("Wash them in cold water."));
		assertThat(passage.locator(".remark .words")).hasText("With cold water?");
		button(reviewer, "Resolve").click();
		button(reviewer, "Approve it as it is").click();
		assertThat(reviewer.locator(".standing")).containsText("Approved as it is");
		assertThat(reviewer.locator("html")).hasJSProperty("scrollWidth", 360);
	}

	private void require(Page steward, String button) {
		steward.navigate(this.entering.url(App.BLOG, "/reviews"));
		button(steward, button).click();
		assertThat(button(steward, button)).hasCount(0);
	}

	private Page signedIn(Page page, String address) {
		page.navigate(this.entering.url(App.BLOG, "/"));
		this.entering.signIn(page, address);
		return page;
	}

	/** Leaves the blog to the next test as it was. */
	private void takeBack(Page editor, String slug) {
		editor.navigate(this.entering.url(App.BLOG, "/posts/" + slug + "/manuscript"));
		button(editor, "Put it into the trash").click();
		assertThat(button(editor, "Undo")).isVisible();
	}

}
