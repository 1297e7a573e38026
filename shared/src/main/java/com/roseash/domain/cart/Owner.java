package com.roseash.domain.cart;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import com.roseash.platform.web.Visitor;

/**
 * Whose cart it is, as it may be written down: who knows the id of an anonymous session
 * has its cart, so only a digest is stored.
 *
 * @param digest SHA-256 of the owner's key in hexadecimal
 */
record Owner(String digest) {

	/**
	 * No id of an anonymous session has a colon in it, so no browser can make this up.
	 */
	private static final String MEMBER = "member:";

	/** The key of a visitor's cart: the member's own wherever one is signed in. */
	static Optional<String> key(Visitor visitor) {
		return Optional.ofNullable(visitor.member())
			.map(MEMBER::concat)
			.or(() -> Optional.ofNullable(visitor.session()));
	}

	static Owner of(String key) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
			return new Owner(HexFormat.of().formatHex(digest));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static Owner member(String id) {
		return of(MEMBER + id);
	}

	/** The tag that evicts what shows the cart. */
	String tag() {
		return "cart:" + this.digest;
	}

}
