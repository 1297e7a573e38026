package com.roseash.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A composed page taken apart again, so that another server can compose it.
 *
 * @param html the whole page
 * @param shell the page with the address of its part, in braces, where each part was
 * @param parts the parts by name
 */
record SplitPage(String html, String shell, Map<String, String> parts) {

	/** The parts that are the visitor's own. */
	private static final List<String> PERSONAL = List.of("cart-mini", "account-menu");

	static SplitPage of(String html) {
		StringBuilder shell = new StringBuilder();
		Map<String, String> parts = new LinkedHashMap<>();
		int end = 0;
		for (Element part : Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true))
			.select("[data-fragment]")) {
			String name = part.attr("data-fragment").replace('/', '-');
			int from = part.sourceRange().startPos();
			int to = part.endSourceRange().endPos();
			parts.put(name, html.substring(from, to));
			shell.append(html, end, from).append('{').append(name).append('}');
			end = to;
		}
		return new SplitPage(html, shell.append(html.substring(end)).toString(), parts);
	}

	/**
	 * Writes the page as {@code static}, its parts, and two pages that include them:
	 * {@code shared}, all from the cache, and {@code mixed}, the visitor's own parts not.
	 */
	void write(Path directory) throws IOException {
		Files.writeString(directory.resolve("static"), this.html);
		Files.writeString(directory.resolve("shared"), including(List.of()));
		Files.writeString(directory.resolve("mixed"), including(PERSONAL));
		for (Map.Entry<String, String> part : this.parts.entrySet()) {
			Files.writeString(directory.resolve(part.getKey()), part.getValue());
		}
	}

	private String including(List<String> personal) {
		String including = this.shell;
		for (String name : this.parts.keySet()) {
			String address = (personal.contains(name) ? "/personal/" : "/") + name;
			including = including.replace("{" + name + "}", "<!--# include virtual=\"" + address + "\" -->");
		}
		return including;
	}

}
