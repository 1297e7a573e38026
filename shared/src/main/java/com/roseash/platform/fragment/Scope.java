package com.roseash.platform.fragment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import com.roseash.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/** Who may share one copy of a fragment. */
public enum Scope {

	/** Everyone. */
	PUBLIC,

	/**
	 * One visitor: the signed-in member, else the holders of one anonymous session;
	 * visitors who are neither share a copy of their own.
	 */
	VISITOR,

	/** One signed-in member; everyone who is not signed in shares a copy. */
	MEMBER;

	private static final int DIGEST_BYTES = 15;

	/** The visitor as far as something of this scope may know them. */
	Visitor limit(Visitor visitor) {
		return switch (this) {
			case PUBLIC -> new Visitor(visitor.locale(), null, null);
			case VISITOR ->
				new Visitor(visitor.locale(), (visitor.member() != null) ? null : visitor.session(), visitor.member());
			case MEMBER -> new Visitor(visitor.locale(), null, visitor.member());
		};
	}

	/**
	 * What tells the copies of this scope apart: the same text for all visitors who share
	 * one.
	 */
	String sharer(Visitor visitor) {
		return switch (this) {
			case PUBLIC -> "all";
			case VISITOR -> (visitor.member() != null) ? "member:" + digest(visitor.member())
					: "session:" + digest(visitor.session());
			case MEMBER -> digest(visitor.member());
		};
	}

	private static String digest(@Nullable String secret) {
		if (secret == null) {
			return "none";
		}
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().encodeToString(java.util.Arrays.copyOf(digest, DIGEST_BYTES));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
