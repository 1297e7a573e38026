package com.roseash.domain.content;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

import com.roseash.platform.contract.InvalidField;

/** The languages of texts, by their tags (BCP 47). */
final class Languages {

	private static final int LONGEST = 35;

	private static final Set<String> SHORT = Set.of(Locale.getISOLanguages());

	private Languages() {
	}

	/** The tag as it is usually written; empty for the site's language. */
	static String require(String field, String tag) {
		String stripped = InvalidField.limitText(field, tag, LONGEST);
		return stripped.isEmpty() ? "" : canonical(field, stripped);
	}

	/** What those call the language who speak it. */
	static String nameOf(String tag) {
		Locale language = Locale.forLanguageTag(tag);
		return language.getDisplayName(language);
	}

	private static String canonical(String field, String tag) {
		try {
			Locale language = new Locale.Builder().setLanguageTag(tag).build();
			if (isLanguage(language.getLanguage())) {
				return language.toLanguageTag();
			}
			throw unknown(field, tag);
		}
		catch (IllformedLocaleException ex) {
			throw unknown(field, tag);
		}
	}

	private static boolean isLanguage(String code) {
		return (code.length() == 2) ? SHORT.contains(code) : code.length() == 3;
	}

	private static InvalidField unknown(String field, String tag) {
		return new InvalidField(field,
				"must be the tag of a language, such as de, pt-BR or zh-Hant; “" + tag + "” is none");
	}

}
