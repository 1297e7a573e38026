package com.roseash.platform.http;

import java.time.Instant;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What one application tells another with a call: on whose behalf, and how long it may
 * take.
 *
 * @param locale the visitor's language
 * @param session the opaque id of the visitor's anonymous session, if there is one
 * @param member the signed-in member's id, if there is one
 * @param deadline when the caller stops waiting, if it does
 * @param trace the W3C trace context of the request that caused the call, if known
 */
public record CallContext(Locale locale, @Nullable String session, @Nullable String member, @Nullable Instant deadline,
		@Nullable String trace) {

	/** A call on nobody's behalf. */
	public static CallContext none(Locale locale) {
		return new CallContext(locale, null, null, null, null);
	}

	/**
	 * The context a verified call from a sibling carried; null when the request is not
	 * such a call.
	 */
	public static @Nullable CallContext of(HttpServletRequest request) {
		return (CallContext) request.getAttribute(CallContext.class.getName());
	}

	void attachTo(HttpServletRequest request) {
		request.setAttribute(CallContext.class.getName(), this);
	}

}
