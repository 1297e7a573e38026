package com.roseash.platform.trace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

import static org.assertj.core.api.Assertions.assertThat;

class TraceTests {

	private static final String GIVEN = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

	@Test
	void aTraceThatWasBegunElsewhereIsContinuedByAnotherSpan() {
		Trace trace = Trace.serving(GIVEN, "request-1");

		assertThat(trace.id()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
		assertThat(trace.traceparent()).matches("00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-00")
			.doesNotContain("00f067aa0ba902b7");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "garbage", "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
			"00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01", GIVEN + "\nforged", GIVEN + "-more" })
	void whatIsNoTraceContextIsReplaced(String given) {
		String begun = Trace.serving(given, null).traceparent();

		assertThat(begun).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00").doesNotContain("4bf92f3577b34da6");
		assertThat(Trace.serving(begun, null).id()).isEqualTo(begun.substring(3, 35));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "short", "with spaces in it", "line\nbreaks12", "<script>alert(1)</script>",
			"01234567890123456789012345678901234567890123456789012345678901234" })
	void whatIsNoIdOfARequestIsReplaced(String given) {
		assertThat(Trace.serving(null, given).request()).matches("[0-9a-f]{16}");
		assertThat(Trace.serving(null, "0b7e-41.d2_A").request()).isEqualTo("0b7e-41.d2_A");
	}

	@Test
	void aThreadWorksUnderItUntilItIsDone() {
		Trace outer = Trace.serving(GIVEN, "request-1");
		Trace inner = Trace.serving(outer.traceparent(), "request-1");
		try (Trace.Scope _ = Trace.under(outer)) {
			try (Trace.Scope _ = Trace.under(inner)) {
				assertThat(Trace.current()).isEqualTo(inner);
			}
			assertThat(Trace.current()).isEqualTo(outer);
			assertThat(MDC.getCopyOfContextMap()).containsEntry("trace.id", outer.id())
				.containsEntry("span.id", outer.span())
				.containsEntry("http.request.id", "request-1");
		}
		assertThat(Trace.current()).isNull();
		assertThat(MDC.get("trace.id")).isNull();
	}

}
