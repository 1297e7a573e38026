package com.roseash.local.journey;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.roseash.local.Platform;
import com.roseash.platform.config.App;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.roseash.local.journey.Entering.button;
import static org.assertj.core.api.Assertions.assertThat;

/** An admin changes what all six say, and whoever looks next sees it. */
@ExtendWith(RunningPlatform.class)
class SettingsJourneyTests {

	private static final String INLINE = "document.querySelectorAll('style, [style], script:not([src]):not([type=\"application/ld+json\"])').length";

	private static final String ROSE = "getComputedStyle(document.querySelector('.foot a')).color";

	private final Entering entering;

	private final Browser browser;

	SettingsJourneyTests(Platform platform, Browser browser) {
		this.browser = browser;
		this.entering = new Entering(platform);
	}

	@Test
	void whatAnAdminSaysOfTheSiteStandsOnAllSix() throws IOException {
		Page edith = this.browser.visitorWithoutScript();
		edith.navigate(this.entering.url(App.ACCOUNT, "/"));
		this.entering.signIn(edith, "edith@example.org");
		edith.navigate(this.entering.url(App.ACCOUNT, "/dashboard"));
		edith.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Settings of the site")).click();
		if (!edith.url().endsWith("/settings")) {
			edith.navigate(this.entering.url(App.BLOG, "/settings"));
		}
		try {
			edith.getByLabel("Title").fill("Thorn & Soot");
			edith.getByLabel("Colour of links and buttons").fill("#ffee00");
			edith.locator("[name=logoFile]").setInputFiles(new FilePayload("logo.png", "image/png", picture()));
			edith.getByLabel("What the logo says").fill("Thorn & Soot, a thorn");
			edith.getByLabel("In the head of pages").fill("<script>alert(1)</script>");
			button(edith, "Save the settings").click();
			assertThat(edith.locator("#head-problem")).containsText("Put it into a file");
			edith.getByLabel("In the head of pages").fill("<meta name=\"proof\" content=\"of the journey\">");
			button(edith, "Save the settings").click();
			assertThat(edith.getByRole(AriaRole.STATUS)).hasText("It is saved, and stands so on every page.");
			assertThat(edith.getByText("So that it can be read, it is")).isVisible();
			fits(edith);

			for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
				for (App app : App.values()) {
					shows(app, scheme);
				}
			}
		}
		finally {
			edith.navigate(this.entering.url(App.BLOG, "/settings"));
			edith.getByLabel("Title").fill("Rose Ash");
			edith.getByLabel("Colour of links and buttons").fill("");
			edith.getByLabel("In the head of pages").fill("");
			if (edith.getByLabel("Without a logo").count() > 0) {
				edith.getByLabel("Without a logo").check();
			}
			button(edith, "Save the settings").click();
			assertThat(edith.getByRole(AriaRole.STATUS)).hasText("It is saved, and stands so on every page.");
		}
		Page visitor = this.browser.visitor();
		Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(10)).until(() -> {
			visitor.navigate(this.entering.url(App.MARKET, "/"));
			return visitor.locator(".brand").innerText().equals("Rose Ash");
		});
	}

	private void shows(App app, ColorScheme scheme) {
		Page page = this.browser.visitor(new NewContextOptions().setViewportSize(360, 740).setColorScheme(scheme));
		List<String> refused = new ArrayList<>();
		page.onConsoleMessage((message) -> {
			if (message.text().contains("Content Security Policy")) {
				refused.add(message.text());
			}
		});
		String home = this.entering.url(app, "/");
		Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(10)).until(() -> {
			page.navigate(home);
			return page.title().endsWith("Thorn & Soot");
		});
		assertThat(page.locator(".brand img.logo")).isVisible();
		assertThat(page.locator(".brand img.logo")).hasAttribute("alt", "Thorn & Soot, a thorn");
		assertThat((boolean) page.locator(".brand img.logo").evaluate("image => image.naturalWidth > 0")).as(home)
			.isTrue();
		assertThat(page.evaluate(ROSE)).as(home)
			.isEqualTo((scheme == ColorScheme.DARK) ? "rgb(255, 238, 0)" : "rgb(112, 105, 0)");
		assertThat(page.evaluate("document.documentElement.scrollWidth")).as(home).isEqualTo(360);
		assertThat(page.evaluate(INLINE)).as(home).isEqualTo(0);
		assertThat(page.locator("meta[name=proof]").count()).as(home)
			.isEqualTo(List.of(App.ACCOUNT, App.CART).contains(app) ? 0 : 1);
		assertThat(refused).as(home).isEmpty();
		assertThat(Barriers.of(page)).as(home).isEmpty();
	}

	private static void fits(Page page) {
		page.setViewportSize(360, 740);
		assertThat(page.locator("html").boundingBox().width).isEqualTo(360);
	}

	private static byte[] picture() throws IOException {
		BufferedImage image = new BufferedImage(600, 160, BufferedImage.TYPE_INT_ARGB);
		Graphics2D pen = image.createGraphics();
		pen.setColor(new Color(0x4a2438));
		pen.fillRoundRect(10, 10, 580, 140, 60, 60);
		pen.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(image, "png", bytes);
		return bytes.toByteArray();
	}

}
