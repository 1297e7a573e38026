package com.roseash.domain.content;

import com.roseash.platform.contract.InvalidField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PresentationTests {

	@ParameterizedTest
	@ValueSource(strings = { "example.org", "//example.org/a", "javascript:alert(1)", "https://", "https://a b",
			"https://user@example.org/" })
	void whatIsNoWholeAddressIsRefused(String address) {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> canonical(address))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("canonicalUrl"));
	}

	@Test
	void whatIsBlankIsNothing() {
		assertThat(canonical(" ")).isEqualTo(Presentation.PLAIN);
		assertThat(canonical(null)).isEqualTo(Presentation.PLAIN);
		assertThat(canonical("https://example.org/a?b").canonicalUrl()).isEqualTo("https://example.org/a?b");
	}

	@Test
	void picturesAreOurs() {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(
				() -> new Presentation(null, null, null, null, null, "https://example.org/a.jpg", null, null, null));
	}

	private static Presentation canonical(@Nullable String url) {
		return new Presentation(url, null, null, null, null, null, null, null, null);
	}

}
