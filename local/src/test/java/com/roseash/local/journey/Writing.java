package com.roseash.local.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who writes in the editor with the keyboard alone. */
final class Writing {

	private static final Path EDITOR = Path.of("..", "shared", "editor", "test");

	private static final String VIOLATIONS = """
			window.violations = [];
			addEventListener('securitypolicyviolation', event => violations.push(event.effectiveDirective));
			""";

	private static final String PASTE = """
			types => {
			  const data = new DataTransfer();
			  for (const [type, content] of Object.entries(types)) data.setData(type, content);
			  const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
			  document.activeElement.dispatchEvent(event);
			}""";

	private static final String SETTLED = """
			() => Promise.allSettled(document.getAnimations()
			  .filter(animation => animation.effect.getComputedTiming().endTime < Infinity)
			  .map(animation => animation.finished)).then(() => true)""";

	private final Page page;

	private final String address;

	/** Somebody on a page with an editor, at that address. */
	Writing(Page page, String address) {
		this.page = page;
		this.address = address;
		page.addInitScript(VIOLATIONS);
		page.onDialog((dialog) -> dialog.accept());
	}

	/** Opens the page and goes into the text. */
	Writing begin() {
		this.page.navigate(this.address);
		text().focus();
		return this;
	}

	/** The text as a whole. */
	Locator text() {
		return this.page.locator("[data-lexical-editor][aria-label=Text]");
	}

	Writing type(String... lines) {
		this.page.keyboard().type(lines[0]);
		Arrays.stream(lines).skip(1).forEach((line) -> press("Enter").type(line));
		return this;
	}

	Writing press(String... keys) {
		Arrays.stream(keys).forEach(this.page.keyboard()::press);
		return this;
	}

	/** Chooses a card from the menu; the words after its name are what it is made of. */
	Writing card(String command) {
		type("/" + command);
		assertThat(this.page.locator("[data-kg-cardmenu-selected=true]")).isVisible();
		assertThat(this.page.locator("[data-kg-cardmenu-selected]")).hasCount(1);
		press("Enter");
		assertThat(this.page.locator("[data-kg-card]").last()).isVisible();
		return this;
	}

	/** The same for one with a text of its own, where the writer then is. */
	Writing cardWithText(String command) {
		card(command);
		assertThat(this.page.locator("[data-kg-card]:focus-within")).isVisible();
		return this;
	}

	/** Waits until nothing fades in or moves any more. */
	void settle() {
		this.page.evaluate(SETTLED);
	}

	/** Goes on by Tab until the control with that name has the focus. */
	Writing goTo(String name) {
		Locator control = this.page.getByLabel(name, new Page.GetByLabelOptions().setExact(true))
			.locator("visible=true");
		assertThat(control).isVisible();
		for (int times = 0; times < 20 && !isFocused(control); times++) {
			press("Tab");
		}
		assertThat(control).isFocused();
		return this;
	}

	/** Answers the question for files that the work leads to. */
	Writing choose(Runnable work, String... names) {
		this.page.waitForFileChooser(work).setFiles(Arrays.stream(names).map(Writing::file).toArray(Path[]::new));
		return this;
	}

	/** The same with a file that is nowhere kept. */
	Writing choose(Runnable work, FilePayload file) {
		this.page.waitForFileChooser(work).setFiles(file);
		return this;
	}

	Writing paste(Map<String, String> types) {
		this.page.evaluate(PASTE, types);
		return this;
	}

	/** Whether the form comes to hold the document that is kept under that name. */
	void holds(String name) {
		holds(kept(name + ".json"));
	}

	void holds(JsonNode document) {
		try {
			this.page.waitForCondition(() -> document.equals(document()));
		}
		catch (TimeoutError error) {
			assertThat(document()).isEqualTo(document);
		}
	}

	/** What the form holds now. */
	JsonNode document() {
		return JsonMapper.shared().readTree(this.page.locator("[name=lexical]").inputValue());
	}

	/** The directives of the policy that something ran against. */
	List<?> violations() {
		return (List<?>) this.page.evaluate("[...new Set(violations)]");
	}

	static JsonNode kept(String name) {
		return JsonMapper.shared().readTree(EDITOR.resolve("documents").resolve(name).toFile());
	}

	static String clipboard(String name) throws IOException {
		return Files.readString(EDITOR.resolve("pastes").resolve(name));
	}

	static Path file(String name) {
		return Path.of("src", "test", "resources", "editor", name);
	}

	private static boolean isFocused(Locator control) {
		return (boolean) control.evaluate("control => control === document.activeElement");
	}

}
