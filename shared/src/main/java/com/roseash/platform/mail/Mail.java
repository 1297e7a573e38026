package com.roseash.platform.mail;

import com.roseash.platform.contract.InvalidField;

/**
 * A mail to one person.
 *
 * @param to the address
 * @param subject plain text in one line
 * @param text the mail for programs that show no HTML
 * @param html the same in HTML
 */
public record Mail(String to, String subject, String text, String html) {

	public Mail {
		if (to == null || !to.matches("[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,190}")) {
			throw new InvalidField("to", "must be one address");
		}
		if (subject == null || subject.isBlank() || subject.matches("(?s).*[\\r\\n].*")) {
			throw new InvalidField("subject", "must be one line");
		}
		text = InvalidField.requireText("text", text, 100_000);
		html = InvalidField.requireText("html", html, 500_000);
	}

}
