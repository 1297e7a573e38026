package com.roseash.domain.content.lexical;

import java.util.regex.Pattern;

/**
 * What becomes of a colour that somebody picked, on pages that have a design of their
 * own.
 */
enum Shade {

	ACCENT("kg-style-accent"), DARK("kg-style-dark"), LIGHT("kg-style-light"), NONE("kg-style-transparent");

	private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

	private static final double MIDDLE = 128;

	private final String css;

	Shade(String css) {
		this.css = css;
	}

	String css() {
		return this.css;
	}

	static Shade of(String color) {
		if (color.equals("accent")) {
			return ACCENT;
		}
		if (color.equals("black")) {
			return DARK;
		}
		if (!HEX.matcher(color).matches()) {
			return color.equals("transparent") ? NONE : LIGHT;
		}
		String digits = (color.length() == 4) ? color.substring(1).replaceAll("(.)", "$1$1") : color.substring(1);
		int rgb = Integer.parseInt(digits, 16);
		double brightness = 0.299 * (rgb >> 16) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
		return (brightness < MIDDLE) ? DARK : LIGHT;
	}

}
