package com.roseash.platform.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TraceTests {

	private static final String GIVEN = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

	@Test
	void whatWasBegunElsewhereIsContinued() {
		assertThat(Trace.continuedOrBegun(GIVEN)).isEqualTo(GIVEN);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "garbage", "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
			"00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01", GIVEN + "\nforged", GIVEN + "-more" })
	void whatIsNoTraceContextIsReplaced(String given) {
		String begun = Trace.continuedOrBegun(given);
		assertThat(begun).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
		assertThat(Trace.continuedOrBegun(begun)).isEqualTo(begun);
	}

	@Test
	void aThreadWorksUnderItUntilItIsDone() {
		try (Trace.Scope _ = Trace.continued(GIVEN)) {
			assertThat(Trace.current()).isEqualTo(GIVEN);
		}
		assertThat(Trace.current()).isNull();
	}

}
