package com.roseash.platform.persistence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * Encrypts what must not be read by whoever gets hold of the database: AES-256 in Galois
 * counter mode, bound to the place where the value is kept.
 */
@Component
public class Encryption {

	private static final byte FORMAT = 1;

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private final SecureRandom random = new SecureRandom();

	private final EncryptionSettings settings;

	Encryption(EncryptionSettings settings) {
		this.settings = settings;
	}

	/** The text, encrypted: a format byte, the nonce, the ciphertext and its tag. */
	public byte[] encrypt(String text, String place) {
		byte[] nonce = new byte[NONCE];
		this.random.nextBytes(nonce);
		byte[] encrypted = encrypt(nonce, place, text.getBytes(StandardCharsets.UTF_8));
		return ByteBuffer.allocate(1 + NONCE + encrypted.length).put(FORMAT).put(nonce).put(encrypted).array();
	}

	/**
	 * The text that was encrypted for that place, with the current key or the previous
	 * one.
	 */
	public String decrypt(byte[] encrypted, String place) {
		return read(encrypted, place)
			.orElseThrow(() -> new IllegalStateException("The value was encrypted with another key, or elsewhere"));
	}

	/**
	 * The very value if it is encrypted with the current key, another one of the same
	 * text if it was with the previous key, and nothing if neither reads it.
	 */
	Optional<byte[]> renew(byte[] encrypted, String place) {
		return decrypt(this.settings.key(), encrypted, place).isPresent() ? Optional.of(encrypted)
				: read(encrypted, place).map((text) -> encrypt(text, place));
	}

	private Optional<String> read(byte[] encrypted, String place) {
		return this.settings.keys()
			.stream()
			.map((key) -> decrypt(key, encrypted, place))
			.flatMap(Optional::stream)
			.findFirst();
	}

	private byte[] encrypt(byte[] nonce, String place, byte[] text) {
		try {
			return cipher(Cipher.ENCRYPT_MODE, this.settings.key(), nonce, place).doFinal(text);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK has AES", ex);
		}
	}

	/**
	 * The text, unless it was encrypted with another key, for another place or not here.
	 */
	private static Optional<String> decrypt(byte[] key, byte[] encrypted, String place) {
		if (encrypted.length <= NONCE + TAG_BITS / Byte.SIZE || encrypted[0] != FORMAT) {
			return Optional.empty();
		}
		byte[] nonce = Arrays.copyOfRange(encrypted, 1, 1 + NONCE);
		try {
			byte[] text = cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(encrypted, 1 + NONCE,
					encrypted.length - 1 - NONCE);
			return Optional.of(new String(text, StandardCharsets.UTF_8));
		}
		catch (AEADBadTagException ex) {
			return Optional.empty();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK has AES", ex);
		}
	}

	private static Cipher cipher(int mode, byte[] key, byte[] nonce, String place) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

}
