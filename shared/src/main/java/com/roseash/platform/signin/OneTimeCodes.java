package com.roseash.platform.signin;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import com.roseash.platform.config.KeyedHashes;
import com.roseash.platform.config.RoseAsh;

import org.springframework.stereotype.Component;

/**
 * Makes secrets to be sent by mail, and digests of them that say nothing to whoever reads
 * the database: even a short code cannot be found out without the platform's own secret.
 */
@Component
public class OneTimeCodes {

	private static final int BYTES = 32;

	private static final int CODES = 1_000_000;

	private final SecureRandom random = new SecureRandom();

	private final KeyedHashes keys;

	OneTimeCodes(RoseAsh settings) {
		this.keys = new KeyedHashes(settings);
	}

	/** What nobody guesses. */
	public String token() {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** Six digits. */
	public String code() {
		return "%06d".formatted(this.random.nextInt(CODES));
	}

	/** The digest of a secret that belongs to that attempt alone. */
	public byte[] digest(UUID attempt, String secret) {
		return digest(attempt + " " + secret);
	}

	/** The digest of a secret. */
	public byte[] digest(String secret) {
		return this.keys.of(purpose(secret));
	}

	/**
	 * Every digest that a secret may be known by while the platform's own is changed.
	 */
	public List<byte[]> digests(String secret) {
		return this.keys.accepted(purpose(secret));
	}

	/** Whether it is the secret of that digest. */
	public boolean matches(byte[] digest, String secret) {
		return this.keys.matches(digest, purpose(secret));
	}

	/** Whether what somebody typed, perhaps with spaces, is the code of that digest. */
	public boolean matches(byte[] digest, UUID attempt, String typed) {
		return matches(digest, attempt + " " + typed.replaceAll("\\D", ""));
	}

	private static String purpose(String secret) {
		return "sign-in " + secret;
	}

}
