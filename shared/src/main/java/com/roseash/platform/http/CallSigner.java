package com.roseash.platform.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import com.roseash.platform.config.KeyedHashes;
import com.roseash.platform.config.RoseAsh;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Signs calls between the six applications, and checks such signatures: HMAC-SHA256 over
 * method, path, query, context, SHA-256 of the body, and time.
 */
@Component
public class CallSigner {

	/** The header of the signature: {@code t=<epoch seconds>,v1=<hex>}. */
	public static final String SIGNATURE = "Rose-Ash-Signature";

	/** The header of the {@link CallContext}, as base64url of its JSON. */
	public static final String CONTEXT = "Rose-Ash-Context";

	private static final Duration WINDOW = Duration.ofSeconds(60);

	private final KeyedHashes keys;

	private final Clock clock;

	public CallSigner(RoseAsh settings, Clock clock) {
		this.keys = new KeyedHashes(settings);
		this.clock = clock;
	}

	/**
	 * The value of the {@link #SIGNATURE} header.
	 * @param method the HTTP method
	 * @param path the raw path
	 * @param query the raw query, if there is one
	 * @param context the value of the {@link #CONTEXT} header, if there is one
	 * @param body the body, empty when there is none
	 */
	public String sign(String method, String path, @Nullable String query, @Nullable String context, byte[] body) {
		long time = this.clock.instant().getEpochSecond();
		byte[] hash = this.keys.of(signed(time, method, path, query, context, body));
		return "t=" + time + ",v1=" + HexFormat.of().formatHex(hash);
	}

	boolean verify(@Nullable String signature, String method, String path, @Nullable String query,
			@Nullable String context, byte[] body) {
		Long time = timeOf(signature);
		if (signature == null || time == null) {
			return false;
		}
		Duration age = Duration.between(Instant.ofEpochSecond(time), this.clock.instant()).abs();
		byte[] hash = HexFormat.of().parseHex(signature, signature.indexOf("v1=") + 3, signature.length());
		return age.compareTo(WINDOW) <= 0 && this.keys.matches(hash, signed(time, method, path, query, context, body));
	}

	private static String signed(long time, String method, String path, @Nullable String query,
			@Nullable String context, byte[] body) {
		return String.join("\n", method, path, (query != null) ? query : "", (context != null) ? context : "",
				HexFormat.of().formatHex(sha256(body)), Long.toString(time));
	}

	private static @Nullable Long timeOf(@Nullable String signature) {
		if (signature == null || !signature.matches("t=\\d{1,12},v1=[0-9a-f]{64}")) {
			return null;
		}
		return Long.valueOf(signature.substring(2, signature.indexOf(',')));
	}

	private static byte[] sha256(byte[] body) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(body);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
