package com.roseash.blog.redirect;

import java.util.regex.Pattern;

import com.roseash.domain.redirects.Redirect;
import com.roseash.platform.contract.InvalidField;

/**
 * What a file says of an address, as it is written there.
 *
 * @param number of the line, from 1
 * @param from the address; an expression if Ghost wrote it
 * @param to where it leads
 * @param status 301 if that will stay so, 302 if it may change
 * @param ghost whether Ghost wrote it
 */
record Line(int number, String from, String to, String status, boolean ghost) {

	private static final Pattern ESCAPED = Pattern.compile("\\\\([/.\\-_])");

	private static final Pattern GROUP = Pattern.compile("\\$\\d");

	/**
	 * Where the address leads.
	 * @throws InvalidField when it is more than a plain path, or no address at all
	 */
	Redirect redirect() {
		if (!this.status.matches("30[12]")) {
			throw new InvalidField("status", "must be 301 or 302");
		}
		if (this.ghost && GROUP.matcher(this.to).find()) {
			throw new InvalidField("to", "must be a plain address: what Ghost puts in for $1 is not known here");
		}
		return Redirect.of(this.ghost ? plain(this.from) : this.from, this.to, this.status.equals("301"));
	}

	/**
	 * The path that an expression of Ghost's stands for, if it stands for one alone:
	 * whole, from its beginning to its end, with or without a slash there.
	 */
	private static String plain(String expression) {
		if (expression.matches("/.+/i")) {
			throw new InvalidField("from", "must be a plain path: an “/i” behind it is not followed here");
		}
		String path = expression.replaceFirst("^\\^", "").replaceFirst("\\$$", "").replaceFirst("\\\\?/\\?$", "");
		return ESCAPED.matcher(path).replaceAll("$1");
	}

}
