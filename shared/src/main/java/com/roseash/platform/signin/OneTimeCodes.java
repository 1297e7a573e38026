package com.roseash.platform.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.roseash.platform.config.RoseAsh;

import org.springframework.stereotype.Component;

/**
 * Makes secrets to be sent by mail, and digests of them that say nothing to whoever reads
 * the database: even a short code cannot be found out without the platform's own secret.
 */
@Component
public class OneTimeCodes {

	private static final String ALGORITHM = "HmacSHA256";

	private static final int BYTES = 32;

	private static final int CODES = 1_000_000;

	private final SecureRandom random = new SecureRandom();

	private final RoseAsh settings;

	OneTimeCodes(RoseAsh settings) {
		this.settings = settings;
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
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(this.settings.secret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
			return mac.doFinal(("sign-in " + secret).getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK has " + ALGORITHM, ex);
		}
	}

	/** Whether what somebody typed, perhaps with spaces, is the code of that digest. */
	public boolean matches(byte[] digest, UUID attempt, String typed) {
		return MessageDigest.isEqual(digest, digest(attempt, typed.replaceAll("\\D", "")));
	}

}
