package com.roseash.platform.site;

import org.jspecify.annotations.Nullable;

/**
 * What an accent colour becomes so that it can be read.
 *
 * @param day its shade on light pages, as {@code #rrggbb}
 * @param night its shade on dark ones
 */
public record Shades(String day, String night) {

	static @Nullable Shades of(Accent accent) {
		Shades shades = new Shades(accent.day().hex(), accent.night().hex());
		return shades.day.equals(accent.colour()) && shades.night.equals(accent.colour()) ? null : shades;
	}

}
