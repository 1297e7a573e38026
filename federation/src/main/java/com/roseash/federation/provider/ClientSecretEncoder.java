package com.roseash.federation.provider;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Keeps the secrets of third parties as hashes. Those of our own applications follow from
 * the platform's secret and are not kept at all.
 */
@Component
class ClientSecretEncoder implements PasswordEncoder {

	private static final String OURS = "{ours}";

	private final PasswordEncoder hashes = PasswordEncoderFactories.createDelegatingPasswordEncoder();

	/** What an application of ours is known by: any of its secrets. */
	static String ours(List<String> secrets) {
		return OURS + String.join(" ", secrets);
	}

	@Override
	public @Nullable String encode(@Nullable CharSequence secret) {
		return this.hashes.encode(secret);
	}

	@Override
	public boolean matches(@Nullable CharSequence secret, @Nullable String known) {
		return (secret != null && known != null && known.startsWith(OURS))
				? isOneOf(known.substring(OURS.length()).split(" "), secret.toString())
				: this.hashes.matches(secret, known);
	}

	private static boolean isOneOf(String[] secrets, String secret) {
		return Arrays.stream(secrets).anyMatch((one) -> MessageDigest.isEqual(bytes(one), bytes(secret)));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
