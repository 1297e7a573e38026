package com.roseash.platform.media;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CopiesTests {

	private static final String HASH = "0123456789abcdef".repeat(4);

	@ParameterizedTest
	@CsvSource({ "30, 30", "600, 600", "601, 600 601", "1600, 600 1000 1600", "2400, 600 1000 1600 2400" })
	void noneIsWiderThanThePhotograph(int width, String widths) {
		assertThat(Copies.widths(width).map(String::valueOf)).containsExactly(widths.split(" "));
	}

	@Test
	void theAddressTellsWhichThereAre() {
		assertThat(Copies.srcset("/media/" + HASH + "-700.png"))
			.isEqualTo("/media/%1$s-600.webp 600w, /media/%1$s-700.webp 700w".formatted(HASH));
		assertThat(Copies.srcset("/media/" + HASH + ".jpg")).isNull();
		assertThat(Copies.srcset("/media/" + HASH + "-600.webp")).isNull();
		assertThat(Copies.srcset("https://example.org/media/" + HASH + "-700.jpg")).isNull();
	}

}
