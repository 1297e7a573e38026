package com.roseash.local.journey;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.roseash.local.Platform;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.roseash.local.journey.Entering.button;

/** Editors write, and readers see it. */
@Order(3)
@ExtendWith(RunningPlatform.class)
@ResourceLock(value = RunningPlatform.SITE, mode = ResourceAccessMode.READ)
class WritingJourneyTests {

	private static final String PASTE_PICTURE = """
			base64 => {
			  const data = new DataTransfer();
			  data.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], 'pasted.png', { type: 'image/png' }));
			  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
			}""";

	private final Editorial editorial;

	private final Browser browser;

	WritingJourneyTests(Platform platform, Browser browser) {
		this.browser = browser;
		this.editorial = new Editorial(platform);
	}

	@Test
	void whatIsWrittenIsKeptWhileItIsTypedAndReadOnceItIsPublished() throws IOException {
		Page ines = this.editorial.signIn(this.browser.visitor());
		String slug = this.editorial.begin(ines, "The dough that rose by itself");
		String address = ines.url();

		Writing writing = new Writing(ines, address).begin().type("## Flour", "and **water**.", "");
		writing.choose(() -> writing.card("image"), new FilePayload("dough.png", "image/png", picture(30)));
		assertThat(ines.locator("[contenteditable] img[src^='/media/']")).isVisible();
		ines.getByLabel("In short").fill("Flour, water, and a night.");
		this.editorial.isKept(ines);

		ines.navigate(address);
		assertThat(Editorial.text(ines).locator("h2")).hasText("Flour");
		ines.getByText("Publish …").click();
		button(ines, "Publish").click();
		ines.getByText("Read it").click();
		assertThat(ines.locator(".prose h2")).hasText("Flour");
		assertThat(ines.locator(".prose strong")).hasText("water");
		assertThat(ines.locator(".prose .kg-image-card img")).hasAttribute("width", "30");

		ines.navigate(this.editorial.url("/"));
		assertThat(ines.getByText("The dough that rose by itself").first()).isVisible();
		ines.navigate(address);
		this.editorial.takeBack(ines, slug);
	}

	@Test
	void picturesThatAreChosenOrPastedFitEveryScreenAndAPageOfOursIsABookmark() throws IOException {
		Page ines = this.editorial.signIn(this.browser.visitor());
		String slug = this.editorial.begin(ines, "Pictures of an oven");
		String address = ines.url();
		String ours = this.editorial.url("/posts/pressing-day");

		Writing writing = new Writing(ines, address).begin();
		writing.choose(() -> writing.card("image"), new FilePayload("oven.png", "image/png", picture(1400)));
		assertThat(ines.locator("[contenteditable] img[src^='/media/']")).hasCount(1);
		writing.press("Escape", "Enter");
		ines.evaluate(PASTE_PICTURE, Base64.getEncoder().encodeToString(picture(900)));
		assertThat(ines.locator("[contenteditable] img[src^='/media/']")).hasCount(2);
		writing.press("Escape", "Enter").card("bookmark " + ours);
		assertThat(ines.locator("[data-testid=bookmark-container]")).isVisible();
		ines.getByLabel("In short").fill("An oven, seen from all sides.");
		this.editorial.isKept(ines);

		ines.getByText("Publish …").click();
		button(ines, "Publish").click();
		ines.getByText("Read it").click();
		Locator pictures = ines.locator(".prose .kg-image-card img");
		assertThat(pictures).hasCount(2);
		assertThat(pictures.first()).hasAttribute("srcset", Pattern.compile("-600\\.webp 600w, .*-1400\\.webp 1400w"));
		assertThat(pictures.last()).hasAttribute("srcset", Pattern.compile("-600\\.webp 600w, .*-900\\.webp 900w"));
		pictures.first().scrollIntoViewIfNeeded();
		assertThat(pictures.first()).hasJSProperty("complete", true);
		assertThat(pictures.first()).hasJSProperty("currentSrc",
				pictures.first().evaluate("(picture) => new URL(picture.src.replace(/-1400.*/, '-1000.webp')).href"));
		assertThat(ines.locator(".kg-bookmark-container")).hasAttribute("href", ours);
		assertThat(ines.locator(".kg-bookmark-title")).not().isEmpty();

		ines.navigate(this.editorial.url("/pictures?query=oven.png"));
		ines.locator(".library a").first().click();
		assertThat(ines.locator(".told a").first()).hasText("Pictures of an oven");
		this.editorial.takeBack(ines, slug);
	}

	@Test
	void ofTwoWhoWriteAtOnceTheSecondSeesBothAndDecides() {
		Page ines = this.editorial.signIn(this.browser.visitor());
		String slug = this.editorial.begin(ines, "Two at one oven");
		String address = ines.url();
		Page other = ines.context().newPage();
		other.navigate(address);

		ines.getByLabel("Title").fill("What the first one says");
		button(ines, "Save").click();
		assertThat(ines.locator("main > [role=status]")).hasText("It is saved.");
		other.locator("input[name=version]").evaluate("(version) => version.form.removeAttribute('data-save-url')");
		other.getByLabel("Title").fill("What the second one says");
		button(other, "Save").click();

		assertThat(other.locator(".comparison del").first()).hasText("first");
		assertThat(other.locator(".comparison ins").first()).hasText("second");
		assertThat(other.getByLabel("Title")).hasValue("What the second one says");
		button(other, "Save").click();
		assertThat(other.locator("main > [role=status]")).hasText("It is saved.");

		ines.navigate(address.replace("/manuscript", "/revisions"));
		assertThat(ines.locator("tbody tr")).hasCount(2);
		this.editorial.takeBack(ines, slug);
	}

	private static byte[] picture(int width) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(width, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
		return bytes.toByteArray();
	}

}
