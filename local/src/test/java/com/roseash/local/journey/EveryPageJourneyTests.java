package com.roseash.local.journey;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.roseash.local.Platform;
import com.roseash.platform.config.App;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every kind of page of all six, for visitors and for an admin who may see them all, is
 * valid HTML and has no barrier, in light and in dark: what leads from one to the next is
 * followed.
 */
@Order(1)
@ExtendWith(RunningPlatform.class)
@ResourceLock(RunningPlatform.SITE)
class EveryPageJourneyTests {

	/** Of pages whose addresses differ in a name alone. */
	private static final int OF_A_KIND = 1;

	private static final List<String> FOR_VISITORS = List.of("/search?q=rye", "/nothing-here", "/archive", "/signin",
			"/login/problem");

	private static final List<String> FOR_ADMINS = List.of("/settings", "/reviews", "/manuscripts",
			"/posts/pressing-day/manuscript", "/posts/pressing-day/publication", "/posts/pressing-day/revisions",
			"/posts/pressing-day/relations/tagged?q=a", "/authors", "/navigation", "/pictures", "/redirects", "/flows",
			"/dashboard", "/dashboard/address", "/dashboard/notices", "/members", "/activities", "/clients",
			"/consents", "/passkeys");

	private final Validator validator = new Validator();

	private final Entering entering;

	private final Browser browser;

	EveryPageJourneyTests(Platform platform, Browser browser) {
		this.browser = browser;
		this.entering = new Entering(platform);
	}

	@Test
	void everyPageIsValidAndWithoutBarriers() {
		Walk visit = new Walk(calm(), FOR_VISITORS, new HashMap<>());

		assertThat(visit.problems()).isEmpty();
		assertThat(visit.kinds.keySet()).hasSizeGreaterThan(20);

		Page edith = calm();
		edith.navigate(this.entering.url(App.ACCOUNT, "/"));
		this.entering.signIn(edith, "edith@example.org");
		Walk round = new Walk(edith, FOR_ADMINS, visit.kinds);

		assertThat(round.problems()).isEmpty();
		assertThat(round.known).hasSizeGreaterThan(25);
	}

	@Test
	void whatIsWrongWouldBeFound() {
		assertThat(this.validator.errors("<!doctype html><html lang=en><title>x</title><ul><p id=a><p id=a></ul>"))
			.anyMatch((error) -> error.contains("Duplicate ID"))
			.anyMatch((error) -> error.contains("not allowed as child of element “ul”"));
		assertThat(this.validator.errors("<!doctype html><html lang=en><title>x</title><p>y</p></html>")).isEmpty();
		Page page = this.browser.visitor();
		page.setContent(
				"<!doctype html><html lang=en><title>x</title><main><h1>y</h1><img src='data:,'></main></html>");
		assertThat(Barriers.of(page)).anyMatch((barrier) -> barrier.contains("image-alt"));
		page.setContent(
				"<!doctype html><html lang=en><title>x</title><main><h1 style='color: #eee'>Too pale to read</h1></main></html>");
		assertThat(Barriers.ofColours(page)).anyMatch((barrier) -> barrier.contains("color-contrast"));
	}

	/** Of somebody for whom nothing fades: what is looked at is as it stays. */
	private Page calm() {
		return this.browser.visitor(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
	}

	private static void use(Page page, ColorScheme scheme) {
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
	}

	/** From page to page. */
	private final class Walk {

		private final Page page;

		/** Of each kind of page, how many were met, by whomever. */
		private final Map<String, Integer> kinds;

		private final Set<String> known = new LinkedHashSet<>();

		private final Queue<String> ahead = new ArrayDeque<>();

		private final List<String> found = new ArrayList<>();

		Walk(Page page, List<String> paths, Map<String, Integer> kinds) {
			this.page = page;
			this.kinds = kinds;
			Stream.of(App.values()).forEach((app) -> begin(EveryPageJourneyTests.this.entering.url(app, "/")));
			paths.forEach((path) -> begin(EveryPageJourneyTests.this.entering.url(owner(path), path)));
		}

		List<String> problems() {
			while (!this.ahead.isEmpty()) {
				look(this.ahead.remove());
			}
			return this.found;
		}

		private void look(String address) {
			Response response = this.page.navigate(address);
			String html = response.text();
			problem(address, EveryPageJourneyTests.this.validator.errors(html));
			use(this.page, ColorScheme.LIGHT);
			problem(address, Barriers.of(this.page));
			use(this.page, ColorScheme.DARK);
			problem(address + " DARK", Barriers.ofColours(this.page));
			Jsoup.parse(html, this.page.url()).select("a[href]").eachAttr("abs:href").forEach(this::note);
		}

		private void problem(String address, List<String> problems) {
			problems.forEach((problem) -> this.found.add(address + " " + problem));
		}

		private void begin(String address) {
			this.known.add(address);
			this.kinds.merge(kind(address), 1, Integer::sum);
			this.ahead.add(address);
		}

		private void note(String link) {
			String address = link.replaceAll("#.*", "");
			if (isPage(address) && this.known.add(address)
					&& this.kinds.merge(kind(address), 1, Integer::sum) <= OF_A_KIND) {
				this.ahead.add(address);
			}
		}

		/** Pages of ours; files, and what begins or ends a sign-in, are none. */
		private boolean isPage(String address) {
			boolean ours = Stream.of(App.values())
				.anyMatch((app) -> address.startsWith(EveryPageJourneyTests.this.entering.url(app, "/")));
			return ours && !address
				.matches(".*(/login(?!/problem)|/media/|/oauth2/|/connect/|\\.[a-z]{2,4}$|\\.[a-z]{2,4}\\?).*");
		}

		/** The address without the names in it. */
		private static String kind(String address) {
			URI uri = URI.create(address);
			String path = uri.getPath()
				.replaceAll(
						"(?<=^/(?:posts|products|entries|months|authors|members|activities|pictures|archive|flows|dashboard/notices)/)[^/]+",
						"*")
				.replaceAll("\\d+", "0");
			return uri.getPort() + path
					+ ((uri.getQuery() != null) ? "?" + uri.getQuery().replaceAll("=[^&]*", "") : "");
		}

	}

	/** The application at which such a path is. */
	private static App owner(String path) {
		String first = path.split("[/?]")[1];
		return switch (first) {
			case "dashboard", "members" -> App.ACCOUNT;
			case "activities", "clients", "consents", "passkeys", "signin" -> App.FEDERATION;
			default -> App.BLOG;
		};
	}

}
