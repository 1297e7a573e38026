package com.roseash.platform.media;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The copies that there are of a photograph, which its address tells: whoever has the
 * widest has all the narrower ones.
 */
public final class Copies {

	/** How wide the widest is, in pixels. */
	static final int WIDEST = 2400;

	private static final List<Integer> WIDTHS = List.of(600, 1000, 1600, WIDEST);

	private static final Pattern PHOTOGRAPH = Pattern.compile("(/media/[0-9a-f]{64})-(\\d{1,4})\\.(?:jpg|png)");

	private Copies() {
	}

	/**
	 * The {@code srcset} of the photograph at that address; null if there are no copies
	 * of it.
	 */
	public static @Nullable String srcset(String url) {
		Matcher photograph = PHOTOGRAPH.matcher(url);
		return photograph.matches() ? widths(Integer.parseInt(photograph.group(2)))
			.map((width) -> photograph.group(1) + "-" + width + ".webp " + width + "w")
			.collect(Collectors.joining(", ")) : null;
	}

	/** How wide the copies of a photograph of that width are. */
	static Stream<Integer> widths(int width) {
		return Stream.concat(WIDTHS.stream().filter((narrower) -> narrower < width), Stream.of(width));
	}

	/** The name of the file of that width. */
	static String name(String hash, int width, PictureType type) {
		return hash + "-" + width + "." + type.extension();
	}

}
