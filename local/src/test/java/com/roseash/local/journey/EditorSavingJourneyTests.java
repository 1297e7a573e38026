package com.roseash.local.journey;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.roseash.local.journey.EditingServer.Saved;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is written is saved by itself, never over somebody else's version, and never lost
 * without a word.
 */
class EditorSavingJourneyTests {

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
		browser.forget();
		this.server.close();
	}

	@Test
	void eachSaveStandsOnTheOneBefore() {
		this.writing.begin().type("One");
		assertThat(status()).hasText("Saved");
		this.page.getByLabel("Title").fill("Rye bread");
		this.page.waitForCondition(() -> this.server.saved().size() == 2);
		assertThat(status()).hasText("Saved");
		assertThat(this.server.saved()).extracting(Saved::version).containsExactly("\"1\"", "\"2\"");
		JsonNode last = JsonMapper.shared().readTree(this.server.saved().getLast().body());
		assertThat(last.path("title").stringValue()).isEqualTo("Rye bread");
		assertThat(last.path("lexical").stringValue()).contains("\"text\":\"One\"");
		assertThat(this.page.locator("[name=version]")).hasValue("\"3\"");
	}

	@Test
	void openingAloneSavesNothing() {
		this.server.document(Writing.kept("callout.json").toString());
		this.writing.begin();
		assertThat(this.page.getByText("3 words")).isVisible();
		this.page.reload();
		assertThat(this.page.getByText("3 words")).isVisible();
		assertThat(this.server.saved()).isEmpty();
	}

	@Test
	void anotherVersionIsNeverOverwritten() {
		this.writing.begin().type("Mine");
		assertThat(status()).hasText("Saved");
		this.server.refuse(412);
		this.writing.type(", too");
		assertThat(status()).containsText("somebody else has saved another version");
		assertThat(this.page.getByText("See the other version")).hasAttribute("href", "/versions/9");
		this.server.refuse(0);
		this.writing.type(" late");
		this.page.waitForCondition(() -> this.writing.document().toString().contains("Mine, too late"));
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare both")).click();
		assertThat(this.page).hasURL(this.server.url() + "versions");
		assertThat(this.server.saved()).hasSize(1);
		assertThat(this.server.sent()).singleElement().asString().contains("Mine, too late", "version=\"2\"");
	}

	@Test
	void whatTheServerRefusesIsSaidInItsWords() {
		this.server.refuse(422);
		this.writing.begin().type("Far too long");
		assertThat(status()).hasText("Not saved: The text is too long.");
	}

	@Test
	void withoutNetworkItIsSavedLater() {
		this.writing.begin();
		this.page.context().setOffline(true);
		this.writing.type("In the train");
		assertThat(status()).containsText("cannot be reached");
		assertThat(this.server.saved()).isEmpty();
		this.page.context().setOffline(false);
		assertThat(status()).hasText("Saved");
		assertThat(this.server.saved()).singleElement().extracting(Saved::body).asString().contains("In the train");
	}

	@Test
	void leavingAsksOnlyWhenSomethingIsNotSaved() {
		List<String> asked = new CopyOnWriteArrayList<>();
		this.page.onDialog((dialog) -> asked.add(dialog.type()));
		this.writing.begin().type("Saved");
		assertThat(status()).hasText("Saved");
		this.page.reload();
		assertThat(asked).isEmpty();
		this.server.refuse(422);
		this.writing.begin().type("Not saved");
		assertThat(status()).containsText("Not saved: ");
		this.page.reload();
		assertThat(asked).containsExactly("beforeunload");
	}

	@Test
	void theFormIsSentWithWhatTheEditorHolds() {
		this.writing.begin().type("All of it");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
		assertThat(this.page).hasTitle("Saved");
		assertThat(this.server.sent()).singleElement().asString().contains("All of it").doesNotContain("markdown=");
	}

	@Test
	void withoutJavaScriptTheFormIsSentWithPlainText() {
		Page plain = browser.visitor(new NewContextOptions().setJavaScriptEnabled(false));
		plain.navigate(this.server.url());
		plain.getByLabel("Text").fill("By hand");
		plain.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
		assertThat(this.server.sent()).singleElement()
			.asString()
			.contains("markdown=By hand")
			.doesNotContain("lexical=");
	}

	@Test
	void whoBeganBeforeTheEditorWasThereGoesOnWithPlainText() {
		CountDownLatch begun = new CountDownLatch(1);
		this.page.route("**/js/editor/koenig-*.js", (route) -> {
			this.page.getByLabel("Text").fill("Quick");
			begun.countDown();
			route.resume();
		});
		this.page.navigate(this.server.url());
		this.page.waitForCondition(() -> begun.getCount() == 0);
		assertThat(this.page.locator(".editor-place")).isHidden();
		assertThat(this.page.getByLabel("Text")).hasValue("Quick");
		assertThat(this.page.locator("[name=lexical]")).isDisabled();
	}

	private Locator status() {
		return this.page.getByRole(AriaRole.STATUS);
	}

}
