package com.roseash.domain.account;

import com.roseash.platform.contract.InvalidField;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SoughtTests {

	@Test
	void nothingInItHasAMeaningOfItsOwn() {
		assertThat(new Sought("50%_\\").parameters()).containsEntry("part", "%50\\%\\_\\\\%");
	}

	@Test
	void aLetterOrTwoAreWhatAWordBeginsWith() {
		assertThat(new Sought("ad").condition()).contains(":line", ":word");
		assertThat(new Sought("ada").condition()).contains(":part").doesNotContain(":word");
		assertThat(new Sought("🌹🌹").condition()).contains(":line");
		assertThat(new Sought(" \t ").condition()).isEqualTo("true");
	}

	@Test
	void whatIsTooLongOrNoTextIsRefused() {
		for (String text : new String[] { "a".repeat(101), "ada\0" }) {
			assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> new Sought(text))
				.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("query"));
		}
	}

	@Test
	void linesAreNotSearchedAcross() {
		assertThat(new Sought("ada\nlovelace").parameters()).containsEntry("part", "%ada lovelace%");
	}

}
