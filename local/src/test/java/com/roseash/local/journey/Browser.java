package com.roseash.local.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * The browser that is installed on this machine, without a window; the one that never has
 * one takes less of the machine.
 */
public final class Browser implements AutoCloseable {

	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	/** In milliseconds: a machine that runs tests may be busy. */
	private static final int PATIENCE = 20_000;

	static {
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
	}

	private final Playwright playwright = Playwright
		.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

	private final com.microsoft.playwright.Browser browser;

	Browser() {
		this(List.of());
	}

	/** A browser with more arguments than it always has. */
	public Browser(List<String> arguments) {
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(executable())
				.setArgs(Stream.concat(ARGUMENTS.stream(), arguments.stream()).toList()));
	}

	/** A page of a visitor who has never been here. */
	Page visitor() {
		return visitor(new NewContextOptions());
	}

	/**
	 * The same without JavaScript, and without pages that fade into each other:
	 * Playwright would wait for ever for the end of that.
	 */
	Page visitorWithoutScript() {
		return visitor(new NewContextOptions().setJavaScriptEnabled(false).setReducedMotion(ReducedMotion.REDUCE));
	}

	/** The same, where certificates are nobody's that it knows. */
	public Page visitorWhoTrustsAll() {
		return visitor(new NewContextOptions().setIgnoreHTTPSErrors(true));
	}

	/**
	 * The same with another window or other habits. Its pages hand over their questions
	 * for files from the start: asked only when a key is about to lead to one, a busy
	 * page would hear of the key first.
	 */
	Page visitor(NewContextOptions options) {
		BrowserContext context = this.browser.newContext(options);
		context.setDefaultTimeout(PATIENCE);
		context.onPage((page) -> page.onFileChooser((question) -> {
		}));
		return context.newPage();
	}

	/** Forgets all visitors. */
	void forget() {
		List.copyOf(this.browser.contexts()).forEach(BrowserContext::close);
	}

	@Override
	public void close() {
		this.playwright.close();
	}

	private static Path executable() {
		return List
			.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser",
					"/usr/bin/google-chrome")
			.stream()
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The journeys need Chromium: bin/test installs it"));
	}

}
