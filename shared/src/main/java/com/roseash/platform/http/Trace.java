package com.roseash.platform.http;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The trace context (W3C Trace Context, {@code traceparent}) of what a thread works on:
 * it names a request in the logs of every application that it reaches.
 */
public final class Trace {

	/** The HTTP header and the key in the logs. */
	static final String NAME = "traceparent";

	private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

	private Trace() {
	}

	/** The trace context of this thread, if it has one. */
	public static @Nullable String current() {
		return MDC.get(NAME);
	}

	/**
	 * Works under that trace context until it is closed; without one where it is none.
	 */
	public static Scope continued(@Nullable String trace) {
		return isValid(trace) ? MDC.putCloseable(NAME, trace)::close : () -> {
		};
	}

	/** The trace context that somebody sent, or else a new one. */
	static String continuedOrBegun(@Nullable String trace) {
		if (trace != null && isValid(trace)) {
			return trace;
		}
		ThreadLocalRandom random = ThreadLocalRandom.current();
		HexFormat hex = HexFormat.of();
		return "00-" + hex.toHexDigits(random.nextLong() | 1) + hex.toHexDigits(random.nextLong()) + "-"
				+ hex.toHexDigits(random.nextLong() | 1) + "-00";
	}

	private static boolean isValid(@Nullable String trace) {
		return trace != null && VALID.matcher(trace).matches();
	}

	/** The time during which a thread works under a trace context. */
	public interface Scope extends AutoCloseable {

		@Override
		void close();

	}

}
