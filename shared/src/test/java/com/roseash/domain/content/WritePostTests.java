package com.roseash.domain.content;

import java.util.List;
import java.util.stream.IntStream;

import com.roseash.platform.contract.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WritePostTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "Rye", "rye bread", "-rye", "rye-", "rye--bread", "../rye", "r\u00f6ggen" })
	void aSlugThatDoesNotFitAnAddressIsRefused(String slug) {
		refused("slug", () -> Articles.post(slug, 0));
	}

	@Test
	void whatIsTooLongOrEmptyIsRefusedByItsField() {
		refused("slug", () -> Articles.post("a".repeat(101), 0));
		refused("title", () -> Articles.post("rye", " ", "<p>x</p>", 0, List.of()));
		refused("title", () -> Articles.post("rye", "a".repeat(201), "<p>x</p>", 0, List.of()));
		refused("html", () -> Articles.post("rye", "Rye", "a".repeat(500_001), 0, List.of()));
		refused("tags", () -> Articles.post("rye", "Rye", "<p>x</p>", 0, List.of(" ")));
		refused("tags", () -> Articles.post("rye", "Rye", "<p>x</p>", 0,
				IntStream.range(0, 11).mapToObj(String::valueOf).toList()));
	}

	@Test
	void aPostNeedsAnAuthorAndAPageDoesNot() {
		WritePost page = Articles.page("about");

		assertThat(page.author()).isNull();
		refused("author", () -> new WritePost(PostKind.POST, "about", "x", "x", "x", null, null, List.of(), false,
				page.publishedAt()));
	}

	@Test
	void aTagIsGivenOnce() {
		assertThat(Articles.post("rye", "Rye", "<p>x</p>", 0, List.of("b", "a", "b")).tags()).containsExactly("b", "a");
	}

	private static void refused(String field, Runnable command) {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(command::run)
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(field));
	}

}
