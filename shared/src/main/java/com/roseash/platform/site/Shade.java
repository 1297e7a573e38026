package com.roseash.platform.site;

import java.util.function.Predicate;

/**
 * A colour by its parts of light (sRGB).
 *
 * @param red from 0 to 255
 * @param green from 0 to 255
 * @param blue from 0 to 255
 */
record Shade(int red, int green, int blue) {

	static final Shade BLACK = new Shade(0, 0, 0);

	static final Shade WHITE = new Shade(255, 255, 255);

	private static final int STEPS = 100;

	static Shade of(String hex) {
		int rgb = Integer.parseInt(hex.substring(1), 16);
		return new Shade(rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff);
	}

	String hex() {
		return "#%02x%02x%02x".formatted(this.red, this.green, this.blue);
	}

	/** The nearest shade on the way to another one that will do. */
	Shade until(Shade end, Predicate<Shade> good) {
		for (int step = 0; step < STEPS; step++) {
			Shade shade = mixed(end, (double) step / STEPS);
			if (good.test(shade)) {
				return shade;
			}
		}
		return end;
	}

	/** From 1, the same, to 21, black on white (WCAG 2.2, contrast ratio). */
	double contrast(Shade other) {
		double lighter = Math.max(luminance(), other.luminance());
		double darker = Math.min(luminance(), other.luminance());
		return (lighter + 0.05) / (darker + 0.05);
	}

	private double luminance() {
		return 0.2126 * linear(this.red) + 0.7152 * linear(this.green) + 0.0722 * linear(this.blue);
	}

	private Shade mixed(Shade other, double part) {
		return new Shade(mixed(this.red, other.red, part), mixed(this.green, other.green, part),
				mixed(this.blue, other.blue, part));
	}

	private static int mixed(int from, int to, double part) {
		return (int) Math.round(from + (to - from) * part);
	}

	private static double linear(int value) {
		double part = value / 255.0;
		return (part <= 0.04045) ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
	}

}
