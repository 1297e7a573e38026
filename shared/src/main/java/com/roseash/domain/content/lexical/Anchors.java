package com.roseash.domain.content.lexical;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The ids of headings: as readable as their text, and each once on a page. */
final class Anchors {

	/** Ids of the layout around a document, which skip links and htmx rely on. */
	private static final List<String> TAKEN = List.of("main", "cart-mini");

	private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

	private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

	/** What footnotes are called, and what refers to them. */
	private static final Pattern FOOTNOTE = Pattern.compile("fn(ref)?-.*");

	private static final int LONGEST = 80;

	private final Set<String> used = new HashSet<>(TAKEN);

	private final Map<String, Integer> next = new HashMap<>();

	String of(String text) {
		String slug = slug(text);
		String id = slug;
		while (!this.used.add(id)) {
			id = slug + "-" + this.next.merge(slug, 1, Integer::sum);
		}
		return id;
	}

	private static String slug(String text) {
		String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
		String slug = GAPS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-|-$", "");
		String shortened = (slug.length() > LONGEST) ? slug.substring(0, LONGEST).replaceAll("-[^-]*$", "") : slug;
		return (shortened.isEmpty() || FOOTNOTE.matcher(shortened).matches())
				? "section" + ("-" + shortened).replaceAll("-$", "") : shortened;
	}

}
