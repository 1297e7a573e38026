package com.roseash.platform.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import com.roseash.platform.contract.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AccentTests {

	@Test
	void whateverColourIsChosenCanBeReadByDayAndByNight() {
		for (int rgb = 0; rgb <= 0xffffff; rgb += 4099) {
			Accent accent = new Accent("#%06x".formatted(rgb));
			for (String day : List.of("#faf5ec", "#fffdf8", "#f2e6d8")) {
				assertThat(accent.day().contrast(Shade.of(day))).as(accent.colour()).isGreaterThanOrEqualTo(4.5);
			}
			for (String night : List.of("#1b171d", "#262029", "#2e2631")) {
				assertThat(accent.night().contrast(Shade.of(night))).as(accent.colour()).isGreaterThanOrEqualTo(4.5);
			}
			assertThat(accent.day().contrast(Accent.on(accent.day()))).as(accent.colour()).isGreaterThanOrEqualTo(4.5);
			assertThat(accent.night().contrast(Accent.on(accent.night()))).as(accent.colour())
				.isGreaterThanOrEqualTo(4.5);
		}
	}

	@Test
	void someColoursCannotBeReadAsTheyAre() {
		assertThat(Shade.of("#ffee00").contrast(Shade.of("#faf5ec"))).as("the control").isLessThan(4.5);
		assertThat(Shade.WHITE.contrast(Shade.BLACK)).isEqualTo(21);
	}

	@Test
	void whatCanBeReadStaysAsItIs() {
		assertThat(new Accent("#a0374b").day().hex()).isEqualTo("#a0374b");
		assertThat(new Accent("#f095a5").night().hex()).isEqualTo("#f095a5");
	}

	@Test
	void theBackgroundsAreThoseOfTheStylesheet() throws IOException {
		String css = new ClassPathResource("static/css/rose-ash.css").getContentAsString(StandardCharsets.UTF_8);
		assertThat(css).contains("--paper: light-dark(#faf5ec, #1b171d)", "--card: light-dark(#fffdf8, #262029)",
				"--tint: light-dark(#f2e6d8, #2e2631)", "--rose: light-dark(", "--on-rose: light-dark(");
	}

	@Test
	void theStylesheetSaysTheShadesAndItsAddressWhatItSays() {
		Accent accent = Accent.of(" 00FFFF ");
		assertThat(accent.css()).matches(":root \\{ --rose: light-dark\\(#[0-9a-f]{6}, #00ffff\\); "
				+ "--on-rose: light-dark\\(#fffdf8, #2b1219\\); }\n");
		assertThat(accent.path()).matches("/css/accent/00ffff-[0-9a-f]{8}\\.css");
		assertThat(Stream.of("#00ffff", "#00fffe", "#a0374b").map((colour) -> new Accent(colour).digest()))
			.doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { "red", "#fff", "#12345g", "#1234567", "#000000;}*{display:none", "url(x)" })
	void whatIsNoColourIsRefused(String typed) {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> Accent.of(typed))
			.withMessageContaining("six digits");
	}

}
