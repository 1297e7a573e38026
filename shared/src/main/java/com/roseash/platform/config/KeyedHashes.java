package com.roseash.platform.config;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 with the platform's secret: made with the current one, and accepted with
 * the other one too, so that a secret can be changed while everything goes on.
 */
public final class KeyedHashes {

	private static final String ALGORITHM = "HmacSHA256";

	private final List<Mac> prototypes;

	public KeyedHashes(RoseAsh settings) {
		this.prototypes = settings.acceptedSecrets().stream().map(KeyedHashes::keyed).toList();
	}

	/** The hash of that text, with the current secret. */
	public byte[] of(String text) {
		return hash(this.prototypes.getFirst(), text);
	}

	/** Every hash of that text that is accepted, the current one first. */
	public List<byte[]> accepted(String text) {
		return this.prototypes.stream().map((prototype) -> hash(prototype, text)).toList();
	}

	/** Whether it is an accepted hash of that text, found out in constant time. */
	public boolean matches(byte[] hash, String text) {
		return this.prototypes.stream().anyMatch((prototype) -> MessageDigest.isEqual(hash, hash(prototype, text)));
	}

	private static byte[] hash(Mac prototype, String text) {
		try {
			return ((Mac) prototype.clone()).doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (CloneNotSupportedException ex) {
			throw new IllegalStateException("Every JDK clones " + ALGORITHM, ex);
		}
	}

	private static Mac keyed(String secret) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
			return mac;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK has " + ALGORITHM, ex);
		}
	}

}
