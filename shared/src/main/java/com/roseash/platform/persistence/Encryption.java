package com.roseash.platform.persistence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

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
		byte[] encrypted = run(Cipher.ENCRYPT_MODE, nonce, place, text.getBytes(StandardCharsets.UTF_8));
		return ByteBuffer.allocate(1 + NONCE + encrypted.length).put(FORMAT).put(nonce).put(encrypted).array();
	}

	/** The text that was encrypted for that place. */
	public String decrypt(byte[] encrypted, String place) {
		if (encrypted.length <= 1 + NONCE || encrypted[0] != FORMAT) {
			throw new IllegalStateException("Nothing that was encrypted here");
		}
		byte[] nonce = Arrays.copyOfRange(encrypted, 1, 1 + NONCE);
		byte[] text = run(Cipher.DECRYPT_MODE, nonce, place,
				Arrays.copyOfRange(encrypted, 1 + NONCE, encrypted.length));
		return new String(text, StandardCharsets.UTF_8);
	}

	private byte[] run(int mode, byte[] nonce, String place, byte[] input) {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, new SecretKeySpec(this.settings.key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
			cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
			return cipher.doFinal(input);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The value was encrypted with another key, or elsewhere", ex);
		}
	}

}
