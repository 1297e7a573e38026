package com.roseash.domain.redirects;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import com.roseash.platform.contract.InvalidField;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/**
 * Where an address leads at which nothing stands.
 *
 * @param from a path on the blog, decoded, without a slash at its end
 * @param to a path on the blog, or an address elsewhere
 * @param permanent whether that will stay so (301), or may change (302)
 */
public record Redirect(String from, String to, boolean permanent) {

	private static final int LONGEST_PATH = 500;

	private static final int LONGEST_TARGET = 2000;

	/** What a path does not have, but a regular expression does. */
	private static final Pattern EXPRESSION = Pattern.compile("[\\^$*+?()\\[\\]{}|\\\\]");

	public Redirect {
		from = path(from);
		to = target(to);
		if (from.equals(localPath(to))) {
			throw new InvalidField("to", "must not be the address that it is to lead away from");
		}
	}

	/**
	 * As somebody writes it down, or copies it from a browser: perhaps percent-encoded.
	 */
	public static Redirect of(String from, String to, boolean permanent) {
		requirePlain(from);
		return new Redirect(decode(from), to, permanent);
	}

	/** The path as addresses are compared; refused when it is none. */
	private static String path(@Nullable String from) {
		String text = InvalidField.requireText("from", (from != null) ? from : "", LONGEST_PATH);
		requirePlain(text);
		if (!text.startsWith("/") || text.startsWith("//") || text.indexOf('#') >= 0) {
			throw new InvalidField("from", "must be a path that begins with one slash, such as /old/address");
		}
		if (text.chars().anyMatch(Character::isISOControl)) {
			throw new InvalidField("from", "must not contain control characters");
		}
		String path = normal(text);
		if (path.equals("/")) {
			throw new InvalidField("from", "must not be the front page, where something stands always");
		}
		return path;
	}

	private static void requirePlain(String path) {
		if (EXPRESSION.matcher(path).find()) {
			throw new InvalidField("from", "must be a plain path: regular expressions are not followed here");
		}
	}

	/** Without the slashes at its end. */
	static String normal(String path) {
		return path.replaceFirst("(?<=.)/+$", "");
	}

	/** The path on this site that an address leads to; null if it leads elsewhere. */
	static @Nullable String localPath(String to) {
		return to.startsWith("/") ? normal(decode(URI.create(to).getRawPath())) : null;
	}

	private static String target(@Nullable String to) {
		String text = InvalidField.requireText("to", (to != null) ? to : "", LONGEST_TARGET);
		try {
			URI uri = new URI(text);
			boolean local = text.startsWith("/") && !text.startsWith("//");
			boolean web = ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
			if (local || web) {
				return uri.toASCIIString();
			}
		}
		catch (URISyntaxException ex) {
			throw new InvalidField("to", "is no address: " + ex.getReason() + " at character " + (ex.getIndex() + 1));
		}
		throw new InvalidField("to", "must begin with one slash, or with http:// or https://");
	}

	private static String decode(String path) {
		try {
			return UriUtils.decode(path, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidField("from", "has a % that is followed by no two hexadecimal digits");
		}
	}

}
