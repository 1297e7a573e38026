package com.roseash.domain.social;

import java.util.List;

import com.roseash.platform.contract.InvalidField;

/**
 * What the cooperative says of itself.
 *
 * @param tagline one line
 * @param founded the year
 * @param address where it is found
 * @param html its story, sanitised when it is stored
 * @param principles what it holds to, in order
 */
public record Profile(String tagline, int founded, String address, String html, List<Principle> principles) {

	public Profile {
		tagline = InvalidField.requireText("tagline", tagline, 300);
		address = InvalidField.requireText("address", address, 300);
		html = InvalidField.requireText("html", html, 100_000);
		if (founded < 1750 || founded > 2200) {
			throw new InvalidField("founded", "must be a year");
		}
		principles = (principles != null) ? List.copyOf(principles) : List.of();
	}

	/**
	 * Something the cooperative holds to.
	 *
	 * @param title plain text
	 * @param text plain text
	 */
	public record Principle(String title, String text) {

		public Principle {
			title = InvalidField.requireText("principles.title", title, 150);
			text = InvalidField.requireText("principles.text", text, 1000);
		}

	}

}
