package com.roseash.platform.persistence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.roseash.platform.config.RoseAsh;

import org.springframework.stereotype.Component;

/**
 * Digests of secrets that say nothing to whoever reads the database: even a short secret
 * cannot be found out without the platform's own.
 */
@Component
public class KeyedDigest {

	private static final String ALGORITHM = "HmacSHA256";

	private final RoseAsh settings;

	KeyedDigest(RoseAsh settings) {
		this.settings = settings;
	}

	/** The digest of a secret; another one for each purpose. */
	public byte[] of(String purpose, String secret) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(this.settings.secret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
			return mac.doFinal((purpose + " " + secret).getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK has " + ALGORITHM, ex);
		}
	}

}
