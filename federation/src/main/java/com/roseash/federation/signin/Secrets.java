package com.roseash.federation.signin;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

import com.roseash.platform.persistence.KeyedDigest;

import org.springframework.stereotype.Component;

/**
 * Makes secrets, and digests of them that say nothing to whoever reads the database.
 */
@Component
class Secrets {

	private static final int BYTES = 32;

	private static final int CODES = 1_000_000;

	private final SecureRandom random = new SecureRandom();

	private final KeyedDigest digest;

	Secrets(KeyedDigest digest) {
		this.digest = digest;
	}

	/** What nobody guesses. */
	String token() {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** Six digits. */
	String code() {
		return "%06d".formatted(this.random.nextInt(CODES));
	}

	/** The digest of a secret of that attempt. */
	byte[] digest(UUID attempt, String secret) {
		return digest(attempt + " " + secret);
	}

	/** The digest of a secret. */
	byte[] digest(String secret) {
		return this.digest.of("sign-in", secret);
	}

}
