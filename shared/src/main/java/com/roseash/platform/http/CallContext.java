package com.roseash.platform.http;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

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
 */
public record CallContext(Locale locale, @Nullable String session, @Nullable String member,
		@Nullable Instant deadline) {

	private static final String OWN_ACCOUNT = CallContext.class.getName() + ".ownAccount";

	/** A call on nobody's behalf. */
	public static CallContext none(Locale locale) {
		return new CallContext(locale, null, null, null);
	}

	/**
	 * The context a verified call from a sibling carried; null when the request is not
	 * such a call.
	 */
	public static @Nullable CallContext of(HttpServletRequest request) {
		return (CallContext) request.getAttribute(CallContext.class.getName());
	}

	/**
	 * What a call says that is made for whoever acts; nothing when that is the platform.
	 */
	public static @Nullable CallContext of(Actor actor) {
		return switch (actor) {
			case Actor.Platform _ -> null;
			case Actor.Nobody _ -> none(Locale.ROOT);
			case Actor.Member(UUID id) -> new CallContext(Locale.ROOT, null, id.toString(), null);
		};
	}

	/**
	 * Whether the call carries no context: then it is the platform itself that asks, and
	 * not a visitor by way of it.
	 */
	static boolean isOnOwnAccount(HttpServletRequest request) {
		return request.getAttribute(OWN_ACCOUNT) != null;
	}

	void attachTo(HttpServletRequest request) {
		request.setAttribute(CallContext.class.getName(), this);
	}

	/** For a call that carries no context. */
	static void attachOwnAccountTo(HttpServletRequest request) {
		none(request.getLocale()).attachTo(request);
		request.setAttribute(OWN_ACCOUNT, true);
	}

}
