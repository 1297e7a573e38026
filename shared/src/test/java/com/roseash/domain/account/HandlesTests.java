package com.roseash.domain.account;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HandlesTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			Ada Lovelace, ada_lovelace
			  Zoë  Groß , zoe_gross
			Łukasz Ørsted, lukasz_orsted
			Siân O’Neill-Jones, sian_oneill_jones
			ﬁne ①, fine_1
			İpek Işık, ipek_isik
			李小龍, member
			!, member
			X, member
			A very long name that goes on and on, a_very_long_name_that_goes_on
			""")
	void areWrittenLikeTheName(String name, String handle) {
		assertThat(Handles.of(name)).isEqualTo(handle);
	}

}
