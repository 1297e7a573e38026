package com.roseash.domain.content;

import java.util.Set;

import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.web.PlainLetters;

/** The last parts of addresses. */
final class Slugs {

	static final int LONGEST = 100;

	/** What the blog and the platform have at their own addresses. */
	private static final Set<String> RESERVED = Set.of("actuator", "archive", "authors", "css", "error", "feed",
			"flows", "img", "internal", "js", "login", "logout", "manuscripts", "media", "members", "oembed",
			"pictures", "posts", "previews", "redirects", "reviews", "search", "settings", "sitemap", "tags",
			"webjars");

	private Slugs() {
	}

	/** The slug; refused when it is none. */
	static String require(String field, String slug) {
		if (slug == null || !slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || slug.length() > LONGEST) {
			throw new InvalidField(field, "must be lower-case letters, digits and single hyphens, at most " + LONGEST);
		}
		return slug;
	}

	/** Whether nothing is begun there: no page would be found at that address. */
	static boolean isReserved(String slug) {
		return RESERVED.contains(slug);
	}

	/** A slug of the words of a title. */
	static String of(String title) {
		String letters = PlainLetters.of(title, "-").replaceFirst("^-", "");
		String slug = letters.substring(0, Math.min(letters.length(), LONGEST)).replaceFirst("-$", "");
		return slug.isEmpty() ? "untitled" : slug;
	}

	/** That slug with something more at its end, and still not too long. */
	static String extend(String slug, String end) {
		String room = slug.substring(0, Math.min(slug.length(), LONGEST - end.length() - 1));
		return room.replaceFirst("-+$", "") + "-" + end;
	}

}
