package com.roseash.domain.cart;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Whose cart it is, as it may be written down: who knows the session's id has the cart,
 * so only its digest is stored.
 *
 * @param digest SHA-256 of the session's id in hexadecimal
 */
record Session(String digest) {

	static Session of(String id) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
			return new Session(HexFormat.of().formatHex(digest));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The tag that evicts what shows the cart. */
	String tag() {
		return "cart:" + this.digest;
	}

}
