package com.roseash.federation.signin;

import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/** Counts who was let in, and the wrong codes that were typed. */
@Component
class SignInMetrics {

	private final MeterRegistry meters;

	SignInMetrics(MeterRegistry meters) {
		this.meters = meters;
		List.of("in", "wrong-code").forEach((outcome) -> count(outcome, 0));
	}

	void letIn() {
		count("in", 1);
	}

	void wrongCode() {
		count("wrong-code", 1);
	}

	private void count(String outcome, int times) {
		this.meters.counter("rose.sign.ins", "outcome", outcome).increment(times);
	}

}
