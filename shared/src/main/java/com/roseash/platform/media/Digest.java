package com.roseash.platform.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.springframework.core.io.InputStreamSource;

/** Names content by what it is. */
final class Digest {

	private Digest() {
	}

	static String of(byte[] bytes) {
		return HexFormat.of().formatHex(sha256().digest(bytes));
	}

	/** Of a file, of which little is in memory at a time. */
	static String of(InputStreamSource file) throws IOException {
		MessageDigest digest = sha256();
		try (InputStream content = new DigestInputStream(file.getInputStream(), digest)) {
			content.transferTo(OutputStream.nullOutputStream());
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
