package com.roseash.domain.content;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

import com.roseash.domain.content.lexical.LexicalBlock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PassagesTests {

	private static final String DOUGH = "Knead the dough for ten minutes, until it no longer sticks.";

	@Test
	void theSameWordsAreFoundWhereverTheyWent() {
		assertThat(of("Rye.", "Oats.", DOUGH).find(DOUGH, 0)).hasValue(2);
	}

	@Test
	void ofTheSameWordsTheNearestAreMeant() {
		Passages passages = of(DOUGH, "Rest.", DOUGH, "Bake.");

		assertThat(passages.find(DOUGH, 3)).hasValue(2);
		assertThat(passages.find(DOUGH, 0)).hasValue(0);
	}

	@Test
	void aPassageThatWasRewordedIsKnownByHalfOfItsWords() {
		Passages passages = of("Rye.", "Knead this dough for twelve minutes or more, until it sticks no longer.",
				"Bake.");

		assertThat(passages.find(DOUGH, 0)).hasValue(1);
	}

	@Test
	void whatSaysSomethingElseIsNotIt() {
		assertThat(of("Rye.", "Bake it until it sounds hollow.").find(DOUGH, 1)).isEqualTo(OptionalInt.empty());
		assertThat(of().find(DOUGH, 0)).isEqualTo(OptionalInt.empty());
	}

	@Test
	void whatHasNoWordsIsKnownByHowItIsShown() {
		Passages passages = new Passages(
				List.of(new LexicalBlock("", "<hr>"), new LexicalBlock("", "<img src=\"a\">")));

		assertThat(passages.find(passages.words(1), 0)).hasValue(1);
		assertThat(passages.quote(1)).isEmpty();
	}

	@Test
	void aQuoteIsShortAndStillFound() {
		String[] many = { "Rye.", "long ".repeat(100), "Bake." };
		Passages passages = of(many);

		assertThat(passages.quote(1)).hasSizeLessThanOrEqualTo(120);
		assertThat(passages.findQuote(passages.quote(1), 0)).hasValue(1);
		assertThat(of(("😀".repeat(200))).quote(0)).as("no half of a character").isEqualTo("😀".repeat(60));
	}

	private static Passages of(String... texts) {
		return new Passages(Arrays.stream(texts).map((text) -> new LexicalBlock(text, "<p>" + text + "</p>")).toList());
	}

}
