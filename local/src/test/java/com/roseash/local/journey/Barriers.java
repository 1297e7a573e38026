package com.roseash.local.journey;

import java.util.List;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/** What keeps somebody from using a page, as far as axe knows. */
final class Barriers {

	private Barriers() {
	}

	/** Each with the rule and the first element that is in the way. */
	static List<String> of(Page page) {
		return found(new AxeBuilder(page).options(options()));
	}

	/** Those that another colour scheme can make of a page that has none. */
	static List<String> ofColours(Page page) {
		return found(
				new AxeBuilder(page).options(options()).withRules(List.of("color-contrast", "link-in-text-block")));
	}

	/**
	 * Within the page itself: otherwise axe opens another one for each look, as pages
	 * with frames of others need it.
	 */
	private static List<String> found(AxeBuilder axe) {
		return axe.setLegacyMode(true)
			.analyze()
			.getViolations()
			.stream()
			.map((rule) -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
			.toList();
	}

	/** Axe tells at length what is in order, unless it is not asked. */
	private static AxeRunOptions options() {
		AxeRunOptions options = new AxeRunOptions();
		options.setResultTypes(List.of("violations"));
		return options;
	}

}
