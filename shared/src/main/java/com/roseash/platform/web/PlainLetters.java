package com.roseash.platform.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Writes names with the letters that addresses have. */
public final class PlainLetters {

	/** Letters that Unicode does not take apart. */
	private static final Map<String, String> PLAIN = Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ",
			"d", "ð", "d", "þ", "th", "ı", "i");

	private PlainLetters() {
	}

	/**
	 * The text in lower case, without accents and apostrophes; whatever else is neither
	 * one of the 26 letters nor a digit becomes that sign, one for any number of them.
	 */
	public static String of(String text, String sign) {
		String letters = Normalizer.normalize(text, Normalizer.Form.NFKD)
			.replaceAll("\\p{M}+", "")
			.toLowerCase(Locale.ROOT);
		for (Map.Entry<String, String> letter : PLAIN.entrySet()) {
			letters = letters.replace(letter.getKey(), letter.getValue());
		}
		return letters.replaceAll("['’]", "").replaceAll("[^a-z0-9]+", sign);
	}

}
