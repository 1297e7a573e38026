package com.roseash.local.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.roseash.local.Platform;
import com.roseash.platform.config.App;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.roseash.local.journey.Entering.button;

/** What an editor does with posts on the running platform, besides writing them. */
final class Editorial {

	private final Entering entering;

	Editorial(Platform platform) {
		this.entering = new Entering(platform);
	}

	/** Signs in a visitor as an editor. */
	Page signIn(Page ines) {
		ines.navigate(url("/"));
		this.entering.signIn(ines, "ines@example.org");
		return ines;
	}

	/** Begins a post, and is on its edit page; returns its slug. */
	String begin(Page editor, String title) {
		editor.navigate(url("/manuscripts"));
		editor.getByLabel("A title to begin with").fill(title);
		button(editor, "Begin to write").click();
		assertThat(text(editor)).isVisible();
		return editor.url().replaceAll(".*/posts/|/manuscript.*", "");
	}

	/** Fills in what no post is published without, and waits until all is kept. */
	void finish(Page editor, String excerpt) {
		editor.getByLabel("In short").fill(excerpt);
		isKept(editor);
	}

	void isKept(Page editor) {
		assertThat(editor.locator("[data-editor] [role=status]")).hasText("Saved");
	}

	void publish(Page editor, String slug) {
		editor.navigate(url("/posts/" + slug + "/publication"));
		assertThat(editor.locator("main")).not().containsText("cannot go out");
		button(editor, "Publish").click();
		assertThat(button(editor, "Take it back")).isVisible();
	}

	/** Leaves the blog to the next test as it was. */
	void takeBack(Page editor, String slug) {
		editor.navigate(url("/posts/" + slug + "/manuscript"));
		button(editor, "Put it into the trash").click();
		assertThat(button(editor, "Undo")).isVisible();
	}

	/** A page of the blog. */
	String url(String path) {
		return this.entering.url(App.BLOG, path);
	}

	/** The text, where it is written. */
	static Locator text(Page editor) {
		return editor.locator("[data-lexical-editor][aria-label=Text]");
	}

}
