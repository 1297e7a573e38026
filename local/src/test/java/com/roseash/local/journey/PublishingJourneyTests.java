package com.roseash.local.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.roseash.local.Platform;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.roseash.local.journey.Entering.button;
import static org.assertj.core.api.Assertions.assertThat;

/** The way of a post from its first word to its readers, and back. */
@Order(3)
@ExtendWith(RunningPlatform.class)
@ResourceLock(value = RunningPlatform.SITE, mode = ResourceAccessMode.READ)
class PublishingJourneyTests {

	private static final ZoneId ZONE = ZoneId.of("Europe/London");

	/** What readers see of ten kinds of card and a heading. */
	private static final List<String> SHOWN = List.of("h2", ".kg-callout-card", ".kg-toggle-card", ".kg-button-card",
			"pre code.language-js", "hr", ".kg-bookmark-card", ".kg-image-card img", ".kg-audio-card audio",
			".kg-file-card", "p b", "ol li");

	private final Browser browser;

	private final Editorial editorial;

	PublishingJourneyTests(Platform platform, Browser browser) {
		this.browser = browser;
		this.editorial = new Editorial(platform);
	}

	@Test
	void aPostOfTenKindsOfCardIsWrittenOnASmallScreenWithTheKeyboardAndFoundEverywhere() {
		Page ines = this.editorial.signIn(this.browser.visitor(new NewContextOptions().setViewportSize(360, 740)));
		String slug = this.editorial.begin(ines, "Crumb and crust quirk");
		Writing writing = new Writing(ines, ines.url()).begin();

		writing.type("## The dough").press("Enter");
		next(writing.cardWithText("callout").type("Mind the step"));
		next(writing.cardWithText("toggle").type("Why so long?", "Because it is cold"));
		next(writing.card("button")
			.goTo("Button text")
			.type("Join us")
			.goTo("Button URL")
			.type("https://example.org/join"));
		next(writing.type("```js ").goTo("Text of the card codeblock").type("const bread = 1;"));
		next(writing.card("html").goTo("Text of the card html").type("<p><b>Hi"));
		next(writing.card("markdown").goTo("Text of the card markdown").type("1. Flour"));
		writing.type("---");
		writing.card("bookmark " + this.editorial.url("/posts/pressing-day"));
		assertThat(ines.getByTestId("bookmark-container")).isVisible();
		next(writing);
		next(writing.choose(() -> writing.card("image"), "rose.png"));
		next(writing.choose(() -> writing.card("audio"), "bell.wav"));
		next(writing.choose(() -> writing.card("file"), "recipe.pdf"));
		writing.type("The end.");
		ines.waitForCondition(() -> writing.document().toString().split("\"src\":\"/media/").length == 4);
		this.editorial.finish(ines, "How a loaf gets both.");
		assertThat(ines.locator("html")).hasJSProperty("scrollWidth", 360);
		assertThat(writing.violations()).isEmpty();

		this.editorial.publish(ines, slug);
		Page reader = this.browser.visitor(new NewContextOptions().setViewportSize(360, 740));
		reader.navigate(this.editorial.url("/"));
		reader.getByText("Crumb and crust quirk").first().click();
		for (String card : SHOWN) {
			assertThat(reader.locator(".prose").locator(card).first()).isAttached();
		}
		assertThat(reader.locator("html")).hasJSProperty("scrollWidth", 360);
		assertThat((String) reader.evaluate("() => fetch('/feed.xml').then((answer) => answer.text())"))
			.contains("Crumb and crust quirk", "kg-callout-card");

		reader.navigate(this.editorial.url("/search"));
		reader.getByLabel("Words to look for").pressSequentially("crust doug");
		assertThat(reader.locator(".finds a")).hasText("Crumb and crust quirk");
		assertThat(reader.locator(".finds mark").first()).isVisible();
		this.editorial.takeBack(ines, slug);
	}

	@Test
	void whoeverHasALinkToAPreviewSeesItUntilItIsTakenBack() {
		Page ines = this.editorial.signIn(this.browser.visitor());
		String slug = this.editorial.begin(ines, "Shown to a friend first");
		this.editorial.finish(ines, "For one pair of eyes.");
		button(ines, "Make a link for people without an account").click();
		String link = ines.locator("[role=status] a").getAttribute("href");

		Page friend = this.browser.visitor();
		friend.navigate(link);
		assertThat(friend.locator("h1")).hasText("Shown to a friend first");
		assertThat(friend.locator(".notice")).containsText("not published yet");

		button(ines, "Take the link back").click();
		assertThat(button(ines, "Make a link for people without an account")).isVisible();
		assertThat(friend.reload().status()).isEqualTo(404);
		this.editorial.takeBack(ines, slug);
	}

	@Test
	void whatIsScheduledIsThereWithinSecondsOfItsTime() {
		Page ines = this.editorial.signIn(this.browser.visitor());
		String slug = this.editorial.begin(ines, "At the stroke of the clock");
		Editorial.text(ines).click();
		ines.keyboard().type("Ding.");
		this.editorial.finish(ines, "Neither before nor long after.");
		Instant due = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(5);
		ines.getByLabel("Publish by itself on")
			.evaluate("(field, time) => { field.step = 1; field.value = time; }",
					LocalDateTime.ofInstant(due, ZONE).toString());
		button(ines, "Schedule").click();
		assertThat(ines.locator("p.kicker")).containsText("Scheduled");

		Page reader = this.browser.visitor();
		String address = this.editorial.url("/posts/" + slug);
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> reader.navigate(address).status() == 200);
		assertThat(Instant.now()).isAfterOrEqualTo(due);
		assertThat(reader.locator("h1")).hasText("At the stroke of the clock");
		this.editorial.takeBack(ines, slug);
	}

	@Test
	void whatWasChangedIsComparedAndWrittenAgainAsItWas() {
		Page ines = this.editorial.signIn(this.browser.visitor());
		String slug = this.editorial.begin(ines, "As it was before");
		Editorial.text(ines).click();
		ines.keyboard().type("Rye and water.");
		this.editorial.finish(ines, "Twice.");
		this.editorial.publish(ines, slug);

		ines.navigate(this.editorial.url("/posts/" + slug + "/manuscript"));
		Editorial.text(ines).click();
		ines.keyboard().press("Control+End");
		ines.keyboard().type(" And sand.");
		button(ines, "Save, for readers to see").click();
		Page reader = this.browser.visitor();
		reader.navigate(this.editorial.url("/posts/" + slug));
		assertThat(reader.locator(".prose")).hasText("Rye and water. And sand.");

		ines.getByText("How it was before").click();
		ines.locator("tbody tr").nth(1).locator("a").click();
		assertThat(ines.locator(".comparison del")).containsText("sand");
		button(ines, "Write it so again").click();
		reader.reload();
		assertThat(reader.locator(".prose")).hasText("Rye and water.");
		this.editorial.takeBack(ines, slug);
	}

	/** Leaves a card, for a line below it. */
	private static void next(Writing writing) {
		writing.press("Escape", "Enter");
	}

}
