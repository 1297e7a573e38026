package com.roseash.domain.content;

import com.roseash.platform.contract.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LanguagesTests {

	@ParameterizedTest
	@CsvSource({ "de, de", "DE, de", "pt-br, pt-BR", "zh-hant, zh-Hant", "' en-gb ', en-GB", "nds, nds", "'', ''" })
	void tagsAreWrittenAsUsual(String tag, String canonical) {
		assertThat(Languages.require("language", tag)).isEqualTo(canonical);
	}

	@ParameterizedTest
	@ValueSource(strings = { "german", "xx", "d", "de_AT", "x-mine", "de-", "\"><script>",
			"de-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa" })
	void whatIsNoTagIsRefused(String tag) {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> Languages.require("language", tag))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("language"));
	}

	@Test
	void aLanguageIsCalledWhatItsSpeakersCallIt() {
		assertThat(Languages.nameOf("de")).isEqualTo("Deutsch");
		assertThat(Languages.nameOf("pt-BR")).isEqualTo("português (Brasil)");
		assertThat(Languages.nameOf("ar")).isEqualTo("العربية");
	}

}
