package com.roseash.domain.content.lexical;

import java.util.regex.Pattern;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What is allowed of the HTML that somebody wrote. */
final class Allowlist {

	private static final String A_CLASS = "(?:kg-|language-|footnote)[\\w-]*";

	private static final Pattern CLASSES = Pattern.compile("\\s*" + A_CLASS + "(?:\\s+" + A_CLASS + ")*\\s*");

	/** Text with its formats, as in captions. */
	static final Allowlist PHRASE = new Allowlist(phrase());

	/** Blocks of text, as in toggles. */
	static final Allowlist PROSE = new Allowlist(prose(phrase()));

	/** What a page can have in its text, as in HTML cards. */
	static final Allowlist FLOW = new Allowlist(flow(prose(phrase())));

	/** The same without frames, for those who show none. */
	static final Allowlist MAIL = new Allowlist(
			flow(prose(phrase())).disallowElements("iframe", "audio", "video", "source"));

	private static final Pattern NOTHING_TO_DO = Pattern
		.compile("[^<>&\"'\\x00-\\x1f\\x7f\\ud800-\\udfff\\ufffe\\uffff]*");

	private final PolicyFactory policy;

	private Allowlist(HtmlPolicyBuilder policy) {
		this.policy = policy.toFactory();
	}

	/** The HTML without anything that is not allowed. */
	String clean(String html) {
		return NOTHING_TO_DO.matcher(html).matches() ? html : this.policy.sanitize(html);
	}

	private static HtmlPolicyBuilder phrase() {
		return new HtmlPolicyBuilder()
			.allowElements("a", "strong", "b", "em", "i", "u", "s", "del", "ins", "code", "mark", "sub", "sup", "br",
					"span", "small", "abbr", "cite", "q", "kbd", "time")
			.allowWithoutAttributes("span", "a")
			.allowAttributes("href")
			.onElements("a")
			.allowAttributes("title", "lang", "dir")
			.globally()
			.allowUrlProtocols("http", "https", "mailto", "tel");
	}

	private static HtmlPolicyBuilder prose(HtmlPolicyBuilder phrase) {
		return phrase
			.allowElements("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr", "dl",
					"dt", "dd")
			.allowAttributes("start")
			.matching(Pattern.compile("-?\\d{1,6}"))
			.onElements("ol")
			// The classes of cards and of code, and the ids of footnotes: none that the
			// page goes by.
			.allowAttributes("class")
			.matching(CLASSES)
			.globally()
			.allowAttributes("id")
			.matching(Pattern.compile("fn[\\w:-]{1,60}"))
			.globally();
	}

	private static HtmlPolicyBuilder flow(HtmlPolicyBuilder prose) {
		Pattern number = Pattern.compile("\\d{1,5}%?");
		return prose
			.allowElements("div", "section", "article", "aside", "figure", "figcaption", "img", "picture", "table",
					"caption", "thead", "tbody", "tfoot", "tr", "th", "td", "details", "summary", "audio", "video",
					"source")
			.allowAttributes("colspan", "rowspan")
			.matching(number)
			.onElements("th", "td")
			.allowAttributes("scope")
			.matching(true, "col", "row", "colgroup", "rowgroup")
			.onElements("th")
			.allowAttributes("width", "height")
			.matching(number)
			.onElements("img", "video", "iframe")
			.allowAttributes("src", "alt")
			.onElements("img")
			.allowAttributes("src", "controls", "type")
			.onElements("audio", "video", "source")
			.allowElements(Frames::shutIn, "iframe")
			.allowAttributes("src", "allowfullscreen")
			.onElements("iframe");
	}

}
