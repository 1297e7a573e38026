package com.roseash.domain.content.lexical;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The ids of footnotes, and of what refers to them: each once in a document, however many
 * cards number theirs from one.
 */
final class Footnotes {

	private static final Pattern REFERENCE = Pattern.compile("#fn-([\\w:-]{1,50})");

	private static final Pattern ID = Pattern.compile("\\sid=\"(fn[^\"]*)\"");

	private static final Pattern NAME = Pattern.compile("(\\sid=\"|\\shref=\"#)fn");

	private final Set<String> used = new HashSet<>();

	private int cards = 1;

	/** The id of a link in the text, if it leads to a footnote: that leads back to it. */
	@Nullable String reference(String address) {
		var found = REFERENCE.matcher(address);
		return found.matches() ? free("fnref-" + found.group(1)) : null;
	}

	/** What a card says, with its footnotes apart from those of the document so far. */
	String apart(String html) {
		List<String> ids = ID.matcher(html).results().map((found) -> found.group(1)).toList();
		if (ids.stream().anyMatch(this.used::contains)) {
			this.cards++;
			// No id that somebody wrote has a full stop in it.
			String renamed = NAME.matcher(html).replaceAll((found) -> name(found, this.cards));
			return apart(renamed);
		}
		this.used.addAll(ids);
		return html;
	}

	private static String name(MatchResult found, int card) {
		return found.group(1) + "fn" + card + ".";
	}

	private String free(String id) {
		String free = id;
		for (int number = 2; !this.used.add(free); number++) {
			free = id + "-" + number;
		}
		return free;
	}

}
