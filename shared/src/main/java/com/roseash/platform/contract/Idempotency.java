package com.roseash.platform.contract;

import java.util.UUID;
import java.util.function.Supplier;

/**
 * The key under which an action has its effect at most once, however often it is sent.
 */
public final class Idempotency {

	/** The header that carries the key (draft-ietf-httpapi-idempotency-key-header). */
	public static final String HEADER = "Idempotency-Key";

	private static final ScopedValue<String> KEY = ScopedValue.newInstance();

	private Idempotency() {
	}

	/**
	 * Calls exactly one action under that key. Repeated with the same command, the action
	 * answers the same again; with another, it is refused with
	 * {@link IdempotencyKeyReused}.
	 */
	public static <T> T withKey(String key, Supplier<T> action) {
		return ScopedValue.where(KEY, key).call(action::get);
	}

	/** The key that the caller chose, or a new one. */
	static String key() {
		return KEY.isBound() ? KEY.get() : UUID.randomUUID().toString();
	}

}
