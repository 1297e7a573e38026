package com.roseash.platform.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The trace context (W3C Trace Context) of what a thread works on, and the id of the
 * request that it is for.
 *
 * @param id of the trace, the same in all applications, as 32 hexadecimal digits
 * @param span of this piece of work, as 16 hexadecimal digits
 * @param sampled whether a collector is told of it
 * @param request the id that the request's sender knows it by
 */
public record Trace(String id, String span, boolean sampled, String request) {

	/** The HTTP header of the trace context. */
	public static final String HEADER = "traceparent";

	/** The HTTP header of the request's id. */
	public static final String REQUEST_HEADER = "X-Request-Id";

	/** The keys in the logs are those of the Elastic Common Schema. */
	private static final String TRACE_KEY = "trace.id";

	private static final String SPAN_KEY = "span.id";

	private static final String REQUEST_KEY = "http.request.id";

	private static final Pattern PARENT = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

	private static final Pattern REQUEST = Pattern.compile("[A-Za-z0-9._-]{8,64}");

	private static final ThreadLocal<@Nullable Trace> CURRENT = new ThreadLocal<>();

	/** The trace context of this thread, if it has one. */
	public static @Nullable Trace current() {
		return CURRENT.get();
	}

	/** Works under that trace context until it is closed; as before where it is none. */
	public static Scope under(@Nullable Trace trace) {
		if (trace == null) {
			return () -> {
			};
		}
		Trace before = CURRENT.get();
		trace.enter();
		return (before != null) ? before::enter : Trace::leave;
	}

	/**
	 * The trace context of work that a request asks for: within the trace that it names,
	 * else in a new one.
	 * @param parent what the request says of its trace
	 * @param request the id that its sender gave it, if anybody believes the sender
	 */
	static Trace serving(@Nullable String parent, @Nullable String request) {
		String id = (parent != null && PARENT.matcher(parent).matches()) ? parent.substring(3, 35) : digits(2);
		String known = (request != null && REQUEST.matcher(request).matches()) ? request : digits(1);
		return new Trace(id, digits(1), false, known);
	}

	/** The value of {@link #HEADER} for what is asked of others. */
	public String traceparent() {
		return "00-" + this.id + "-" + this.span + (this.sampled ? "-01" : "-00");
	}

	/** Whether it goes on with the trace that somebody named. */
	boolean isContinuationOf(@Nullable String parent) {
		return parent != null && PARENT.matcher(parent).matches();
	}

	private void enter() {
		CURRENT.set(this);
		MDC.put(TRACE_KEY, this.id);
		MDC.put(SPAN_KEY, this.span);
		MDC.put(REQUEST_KEY, this.request);
	}

	private static void leave() {
		CURRENT.remove();
		MDC.remove(TRACE_KEY);
		MDC.remove(SPAN_KEY);
		MDC.remove(REQUEST_KEY);
	}

	/** That many times 16 hexadecimal digits, none of which are all zero. */
	private static String digits(int times) {
		StringBuilder digits = new StringBuilder();
		for (int i = 0; i < times; i++) {
			digits.append(HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1));
		}
		return digits.toString();
	}

	/** The time during which a thread works under a trace context. */
	public interface Scope extends AutoCloseable {

		@Override
		void close();

	}

}
