package com.roseash.local.journey;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

/**
 * Everything that the editor offers can be written with the keyboard, and becomes what
 * Ghost would make of it.
 */
@Order(Order.DEFAULT + 1)
class EditorJourneyTests {

	static final List<Object> CARDS = List.of(card("text", EditorJourneyTests::writeText),
			card("aside", (writing) -> writing.type("Aside").press("Control+q", "Control+q")),
			card("callout", (writing) -> writing.cardWithText("callout").type("Mind the step")),
			card("toggle", (writing) -> writing.cardWithText("toggle").type("Question", "Answer")),
			card("button", EditorJourneyTests::writeButton),
			card("codeblock",
					(writing) -> writing.type("```js ").goTo("Text of the card codeblock").type("const bread = 1;")),
			card("html", (writing) -> writing.card("html").goTo("Text of the card html").type("<b>Hi")),
			card("markdown", (writing) -> writing.card("markdown").goTo("Text of the card markdown").type("# Title")),
			card("horizontalrule", (writing) -> writing.type("---")),
			card("bookmark", (writing) -> writing.card("bookmark https://example.org/bread")),
			card("embed", (writing) -> writing.card("embed https://www.youtube.com/watch?v=x")),
			card("image", EditorJourneyTests::writeImage), card("gallery", EditorJourneyTests::writeGallery),
			card("audio", (writing) -> writing.choose(() -> writing.card("audio"), "bell.wav")),
			card("video", (writing) -> writing.choose(() -> writing.card("video"), "clip.webm")),
			card("file", (writing) -> writing.choose(() -> writing.card("file"), "recipe.pdf")),
			card("header", (writing) -> writing.cardWithText("header").type("Welcome", "All of you")),
			card("product", (writing) -> writing.cardWithText("product").type("Rye loaf", "Sour and dark")),
			card("paywall", (writing) -> writing.card("paywall")),
			card("call-to-action", (writing) -> writing.cardWithText("cta").type("Come to us")));

	private static Browser browser;

	private EditingServer server;

	private Page page;

	private Writing writing;

	@BeforeAll
	static void openBrowser() {
		browser = new Browser();
	}

	@AfterAll
	static void closeBrowser() {
		browser.close();
	}

	@BeforeEach
	void open() throws IOException {
		this.server = new EditingServer();
		this.page = browser.visitor();
		this.writing = new Writing(this.page, this.server.url());
	}

	@AfterEach
	void close() {
		this.page.context().close();
		this.server.close();
	}

	@ParameterizedTest
	@FieldSource("CARDS")
	void aCardIsWrittenWithTheKeyboard(Card card) {
		card.write.accept(this.writing.begin());
		this.writing.holds(card.name);
		assertThat(this.writing.violations()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "google-docs", "word" })
	void whatIsPastedKeepsItsStructure(String program) throws IOException {
		this.writing.begin()
			.paste(Map.of("text/html", Writing.clipboard(program + ".html"), "text/plain", "Sourdough"));
		this.writing.holds("from-" + program);
	}

	@Test
	void underTheStrictPolicyEverythingFromGoogleDocsIsBold() throws IOException {
		this.server.withTheStrictPolicy();
		this.writing.begin()
			.paste(Map.of("text/html", Writing.clipboard("google-docs.html"), "text/plain", "Sourdough"));
		assertThat(this.writing.text().locator("p strong").first()).containsText("Mix flour and water");
		assertThat(this.writing.violations()).asString().contains("style-src-attr");
	}

	@Test
	void whatCameFromGhostStaysAsItIsAlsoWhereTheEditorDoesNotKnowIt() {
		JsonNode given = Writing.kept("from-ghost.json");
		this.server.document(given.toString());
		this.writing.begin();
		assertThat(this.page.getByText("does not know (poll)")).isVisible();
		assertThat(this.writing.document()).isEqualTo(given);
		this.page.getByText("End.").click();
		this.writing.press("End").type("!");
		this.page.waitForCondition(() -> this.writing.document().toString().contains("End.!"));
		assertThat(this.writing.document().toString()).isEqualTo(given.toString().replace("End.", "End.!"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{",
			"{\"root\": {\"type\": \"root\", \"children\": [{\"type\": \"paragraph\", \"children\": [{}]}]}}",
			"{\"root\": {\"type\": \"root\", \"children\": [{\"type\": \"extended-text\", \"text\": \"Bare\"}]}}",
			"{\"root\": {\"type\": \"root\", \"children\": [{\"type\": \"image\", \"src\": {}}, {\"type\": \"callout\", \"calloutText\": 5}]}}" })
	void aDocumentThatIsNoneLeavesTheFormAsItWas(String document) {
		this.server.document(document);
		this.page.navigate(this.server.url());
		assertThat(this.page.getByRole(AriaRole.STATUS)).containsText("could not open this text");
		assertThat(this.page.getByLabel("Text")).hasValue("Plain text");
		assertThat(this.page.locator("[name=lexical]")).hasValue(document);
		assertThat(this.page.locator("[name=lexical]")).isDisabled();
	}

	@Test
	void aPictureIsDroppedIntoTheText() {
		this.writing.begin();
		this.writing.text().evaluate("""
				async text => {
				  const picture = await (await fetch('/media/rose.png')).blob();
				  const data = new DataTransfer();
				  data.items.add(new File([picture], 'rose.png', { type: 'image/png' }));
				  text.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
				}""");
		this.page.waitForCondition(() -> this.writing.document().toString().contains("/media/rose.png"));
	}

	@Test
	void aFileThatIsRefusedSaysWhy() throws IOException {
		this.writing.begin();
		this.writing.choose(() -> this.writing.card("audio"), "broken.wav");
		assertThat(this.page.getByTestId("media-placeholder-errors")
			.or(this.page.getByText("This is not a picture."))
			.first()).isVisible();
	}

	@Test
	void theKeyboardIsNotCaught() {
		this.writing.begin().type("Words").press("Tab");
		assertThat(this.writing.text()).isFocused();
		this.writing.press("Escape", "Tab");
		assertThat(this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))).isFocused();
		this.writing.press("Shift+Tab").press("Escape", "Shift+Tab");
		assertThat(this.page.getByLabel("Title")).isFocused();
	}

	@Test
	void theMenuOfCardsTellsWhatIsChosen() {
		this.writing.begin().type("/").press("ArrowDown");
		assertThat(this.page.locator("[data-kg-cardmenu-selected=true]")).hasText("Divider/hr");
		String chosen = this.writing.text().getAttribute("aria-activedescendant");
		assertThat(this.page.locator("#" + chosen)).hasText("Divider/hr");
		this.writing.press("Escape");
		assertThat(this.writing.text()).not().hasAttribute("aria-controls", Pattern.compile(".*"));
	}

	@Test
	void cardsHaveNoBarrierAndFitASmallPhone() {
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			try (Page phone = browser
				.visitor(new NewContextOptions().setColorScheme(scheme).setViewportSize(360, 740))) {
				Writing there = new Writing(phone, this.server.url());
				for (String card : List.of("", "callout", "toggle", "button", "html", "markdown", "header", "product",
						"gallery")) {
					there.begin();
					if (card.isEmpty()) {
						there.type("/");
						assertThat(phone.locator("[data-kg-cardmenu-selected=true]")).isVisible();
					}
					else {
						there.card(card);
					}
					there.settle();
					assertThat(phone.evaluate("document.documentElement.scrollWidth")).as(card).isEqualTo(360);
					assertThat(Barriers.of(phone)).as(scheme + " " + card).isEmpty();
				}
			}
		}
	}

	private static void writeText(Writing writing) {
		writing
			.type("## A heading", "### A smaller one",
					"Plain, **bold**, _italic_, ~~struck~~, `code`, ==marked==, H~2~O and x^2^.",
					"See [the mill](https://example.org/mill) today.", "> Quoted", "", "- One", "Two", "", "1. First",
					"Second", "", "One line")
			.press("Shift+Enter")
			.type("another");
	}

	private static void writeButton(Writing writing) {
		writing.card("button").goTo("Button text").type("Join us").goTo("Button URL").type("https://example.org/join");
	}

	private static void writeImage(Writing writing) {
		writing.choose(() -> writing.card("image"), "rose.png")
			.goTo("Type caption for image (optional)")
			.type("A rose");
	}

	private static void writeGallery(Writing writing) {
		writing.card("gallery").choose(() -> writing.press("Tab", "Enter"), "rose.png", "moss.png", "straw.png");
	}

	private static Object card(String name, Consumer<Writing> write) {
		return named(name, new Card(name, write));
	}

	/** A card, and what one types for it. */
	record Card(String name, Consumer<Writing> write) {
	}

}
