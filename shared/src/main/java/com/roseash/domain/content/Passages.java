package com.roseash.domain.content;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.roseash.domain.content.lexical.LexicalBlock;

/**
 * The paragraphs and cards of a text, which are found again by their words when the text
 * has changed around them, or a little in them.
 */
final class Passages {

	/** How much of a passage is remembered. */
	static final int LONGEST = 1000;

	private static final int LONGEST_QUOTE = 120;

	/** How much of two passages has to be the same, from 0 to 1. */
	private static final double ALIKE = 0.5;

	private final List<LexicalBlock> blocks;

	private final List<String> words;

	Passages(List<LexicalBlock> blocks) {
		this.blocks = blocks;
		this.words = blocks.stream().map(Passages::words).toList();
	}

	int count() {
		return this.blocks.size();
	}

	String html(int place) {
		return this.blocks.get(place).html();
	}

	/** What it says, as far as it is remembered. */
	String words(int place) {
		return this.words.get(place);
	}

	/** How it begins. */
	String quote(int place) {
		return quote(this.blocks.get(place).text());
	}

	/** How words begin that were remembered. */
	static String quote(String words) {
		return shortened(words, LONGEST_QUOTE);
	}

	/**
	 * Where those words stand now: the same ones, else some like them, nearest to there.
	 */
	OptionalInt find(String words, int place) {
		OptionalInt same = nearest(IntStream.range(0, count()).filter((i) -> this.words.get(i).equals(words)), place);
		if (same.isPresent()) {
			return same;
		}
		Set<String> wanted = set(words);
		double[] likeness = this.words.stream().mapToDouble((others) -> likeness(wanted, set(others))).toArray();
		double best = Arrays.stream(likeness).max().orElse(0);
		return (best < ALIKE) ? OptionalInt.empty()
				: nearest(IntStream.range(0, count()).filter((i) -> likeness[i] == best), place);
	}

	/** Where somebody saw a passage that begins so; it may have moved since. */
	OptionalInt findQuote(String quote, int place) {
		OptionalInt same = nearest(IntStream.range(0, count()).filter((i) -> quote(i).equals(quote)), place);
		return same.isPresent() ? same : find(quote, place);
	}

	private static OptionalInt nearest(IntStream places, int place) {
		return places.boxed()
			.min(Comparator.comparingInt((Integer one) -> Math.abs(one - place)))
			.map(OptionalInt::of)
			.orElse(OptionalInt.empty());
	}

	/** How much of both is the same (Dice's coefficient of their words). */
	private static double likeness(Set<String> one, Set<String> other) {
		int most = 2 * Math.min(one.size(), other.size());
		int all = one.size() + other.size();
		if (all == 0 || most < ALIKE * all) {
			return 0;
		}
		Set<String> both = new HashSet<>(one);
		both.retainAll(other);
		return 2.0 * both.size() / all;
	}

	private static Set<String> set(String words) {
		return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
			.filter((word) -> !word.isEmpty())
			.collect(Collectors.toSet());
	}

	/** What says nothing is known by how it is shown. */
	private static String words(LexicalBlock block) {
		return shortened(block.text().isEmpty() ? block.html() : block.text(), LONGEST);
	}

	private static String shortened(String text, int longest) {
		if (text.length() <= longest) {
			return text;
		}
		return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
	}

}
