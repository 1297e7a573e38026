package com.roseash.platform.operation;

import java.util.function.BooleanSupplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.health.contributor.Status;

/**
 * What is said of a part without which the application goes on, but not as well: it is no
 * reason to take the application away from its visitors.
 */
public final class Degraded {

	/** The status of such a part, and so of the whole; it answers 200. */
	public static final Status STATUS = new Status("DEGRADED");

	private Degraded() {
	}

	/** Has the metric {@code rose.degraded} say whether that part is degraded. */
	public static void measure(String part, MeterRegistry meters, BooleanSupplier degraded) {
		Gauge.builder("rose.degraded", () -> degraded.getAsBoolean() ? 1 : 0)
			.description("Whether a part is away without which the application goes on")
			.tag("part", part)
			.register(meters);
	}

}
