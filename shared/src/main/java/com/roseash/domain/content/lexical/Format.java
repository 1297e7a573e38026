package com.roseash.domain.content.lexical;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** How text is set apart, with its bit in Lexical's number and its element in HTML. */
enum Format {

	BOLD(1, "strong"), ITALIC(2, "em"), STRIKETHROUGH(4, "s"), UNDERLINE(8, "u"), CODE(16, "code"),
	SUBSCRIPT(32, "sub"), SUPERSCRIPT(64, "sup"), HIGHLIGHT(128, "mark");

	private static final int COMBINATIONS = 256;

	private static final List<Set<Format>> SETS = IntStream.range(0, COMBINATIONS).mapToObj(Format::setOf).toList();

	private final int bit;

	private final String element;

	Format(int bit, String element) {
		this.bit = bit;
		this.element = element;
	}

	int bit() {
		return this.bit;
	}

	String element() {
		return this.element;
	}

	/** The formats of such a number; bits that we do not know change nothing. */
	static Set<Format> of(int bits) {
		return SETS.get(bits & COMBINATIONS - 1);
	}

	private static Set<Format> setOf(int bits) {
		Set<Format> formats = EnumSet.noneOf(Format.class);
		Arrays.stream(values()).filter((format) -> (bits & format.bit) != 0).forEach(formats::add);
		return formats;
	}

}
