package com.roseash.platform.web;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The HTML that people may write: what gives text its structure, and nothing that runs,
 * loads or styles.
 */
public final class RichText {

	private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
		.allowElements("p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "em", "strong", "b", "i", "a", "br", "hr",
				"code", "pre", "dl", "dt", "dd", "figure", "figcaption", "table", "caption", "thead", "tbody", "tr",
				"th", "td", "sup", "sub", "abbr", "cite", "q", "del", "ins")
		.allowAttributes("href")
		.onElements("a")
		.allowAttributes("title")
		.onElements("a", "abbr")
		.allowAttributes("scope", "colspan", "rowspan")
		.onElements("th", "td")
		.allowStandardUrlProtocols()
		.toFactory();

	private RichText() {
	}

	/** The text without anything that is not allowed. */
	public static String sanitize(String html) {
		return POLICY.sanitize(html);
	}

}
