package com.roseash.domain.content.lexical;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which addresses a document may name, by their schemes, and what they are seen from
 * elsewhere.
 */
record Addresses(URI document, boolean absolute) {

	private static final Pattern SCHEME = Pattern.compile("^([^/?#:]*):");

	// Browsers skip these when they look for the scheme.
	private static final Pattern SKIPPED = Pattern.compile("[\\x00-\\x20\\x7f\\u00a0\\u2028\\u2029\\ufeff]+");

	private static final Set<String> OF_LINKS = Set.of("http", "https", "mailto", "tel");

	private static final Set<String> OF_FILES = Set.of("http", "https");

	/** An address to go to; null if it is not allowed, or empty. */
	@Nullable String link(String address) {
		return allowed(address, OF_LINKS);
	}

	/** An address to load from; null if it is not allowed, or empty. */
	@Nullable String file(String address) {
		return allowed(address, OF_FILES);
	}

	private @Nullable String allowed(String address, Set<String> schemes) {
		String bare = SKIPPED.matcher(address.strip()).replaceAll((found) -> found.group().isBlank() ? "%20" : "");
		Matcher scheme = SCHEME.matcher(bare);
		if (bare.isEmpty()) {
			return null;
		}
		if (scheme.find()) {
			return schemes.contains(scheme.group(1).toLowerCase(Locale.ROOT)) ? bare : null;
		}
		return this.absolute ? resolved(bare) : bare;
	}

	private @Nullable String resolved(String relative) {
		try {
			return this.document.resolve(relative).toString();
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
