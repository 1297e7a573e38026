package com.roseash.blog.relation;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChoiceTests {

	private static final List<String> SEEN = List.of("a", "b", "c");

	@Test
	void oneIsAddedAtTheEndAndOnce() {
		assertThat(choice("d", null, null, null).wanted()).containsExactly("a", "b", "c", "d");
		assertThat(choice("b", null, null, null).wanted()).containsExactly("a", "b", "c");
	}

	@Test
	void oneIsRemoved() {
		assertThat(choice(null, "b", null, null).wanted()).containsExactly("a", "c");
		assertThat(choice(null, "x", null, null).wanted()).containsExactly("a", "b", "c");
	}

	@Test
	void oneMovesAPlaceAndNotBeyondTheEnds() {
		assertThat(choice(null, null, "b", null).wanted()).containsExactly("b", "a", "c");
		assertThat(choice(null, null, "a", null).wanted()).containsExactly("a", "b", "c");
		assertThat(choice(null, null, null, "b").wanted()).containsExactly("a", "c", "b");
		assertThat(choice(null, null, null, "c").wanted()).containsExactly("a", "b", "c");
		assertThat(choice(null, null, "x", null).wanted()).containsExactly("a", "b", "c");
	}

	@Test
	void allAreArrangedOtherwise() {
		Choice dragged = new Choice(SEEN, List.of("c", "a", "b"), null, null, null, null, null);

		assertThat(dragged.wanted()).containsExactly("c", "a", "b");
		assertThat(dragged.seen()).isEqualTo(SEEN);
	}

	private static Choice choice(@Nullable String add, @Nullable String remove, @Nullable String up,
			@Nullable String down) {
		return new Choice(SEEN, null, add, remove, up, down, null);
	}

}
