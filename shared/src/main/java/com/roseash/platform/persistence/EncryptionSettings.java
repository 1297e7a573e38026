package com.roseash.platform.persistence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The key that values in the database are encrypted with.
 *
 * @param encryptionKey 32 bytes as base64; an application that encrypts nothing needs
 * none
 * @param previousEncryptionKey what else values may be encrypted with while the key is
 * being changed: the one before, or the next one that not every replica uses yet
 */
@ConfigurationProperties("rose-ash")
record EncryptionSettings(@DefaultValue("") String encryptionKey, @DefaultValue("") String previousEncryptionKey) {

	private static final int BYTES = 32;

	private static final int FINGERPRINT = 4;

	EncryptionSettings {
		encryptionKey = checked("rose-ash.encryption-key", encryptionKey);
		previousEncryptionKey = checked("rose-ash.previous-encryption-key", previousEncryptionKey);
	}

	byte[] key() {
		if (this.encryptionKey.isEmpty()) {
			throw new IllegalStateException("rose-ash.encryption-key (ROSE_ASH_ENCRYPTION_KEY) is not set");
		}
		return Base64.getDecoder().decode(this.encryptionKey);
	}

	/** Whether values may be encrypted with another key than the current one. */
	boolean isChanging() {
		return !this.previousEncryptionKey.isEmpty() && !this.previousEncryptionKey.equals(this.encryptionKey);
	}

	/** The keys that values may be encrypted with, the current one first. */
	List<byte[]> keys() {
		return isChanging() ? List.of(key(), Base64.getDecoder().decode(this.previousEncryptionKey)) : List.of(key());
	}

	/** Names the current key without saying anything of it. */
	String fingerprint() {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key(), "HmacSHA256"));
			byte[] hash = mac.doFinal("fingerprint of the encryption key".getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, FINGERPRINT);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK has HmacSHA256", ex);
		}
	}

	private static String checked(String name, String key) {
		String stripped = key.strip();
		if (!stripped.isEmpty() && Base64.getDecoder().decode(stripped).length != BYTES) {
			throw new IllegalArgumentException(name + " must be " + BYTES + " bytes as base64");
		}
		return stripped;
	}

	@Override
	public String toString() {
		return "EncryptionSettings[…]";
	}

}
