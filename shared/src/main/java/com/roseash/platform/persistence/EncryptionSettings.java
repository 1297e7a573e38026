package com.roseash.platform.persistence;

import java.util.Base64;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The key that values in the database are encrypted with.
 *
 * @param encryptionKey 32 bytes as base64; an application that encrypts nothing needs
 * none
 */
@ConfigurationProperties("rose-ash")
record EncryptionSettings(@DefaultValue("") String encryptionKey) {

	private static final int BYTES = 32;

	EncryptionSettings {
		if (!encryptionKey.isEmpty() && Base64.getDecoder().decode(encryptionKey).length != BYTES) {
			throw new IllegalArgumentException("rose-ash.encryption-key must be " + BYTES + " bytes as base64");
		}
	}

	byte[] key() {
		if (this.encryptionKey.isEmpty()) {
			throw new IllegalStateException("rose-ash.encryption-key (ROSE_ASH_ENCRYPTION_KEY) is not set");
		}
		return Base64.getDecoder().decode(this.encryptionKey);
	}

	@Override
	public String toString() {
		return "EncryptionSettings[…]";
	}

}
