package com.roseash.platform.persistence;

import java.util.List;

import com.roseash.platform.config.KeyedHashes;
import com.roseash.platform.config.RoseAsh;

import org.springframework.stereotype.Component;

/**
 * Digests of secrets that say nothing to whoever reads the database: even a short secret
 * cannot be found out without the platform's own.
 */
@Component
public class KeyedDigest {

	private final KeyedHashes keys;

	KeyedDigest(RoseAsh settings) {
		this.keys = new KeyedHashes(settings);
	}

	/** The digest of a secret; another one for each purpose. */
	public byte[] of(String purpose, String secret) {
		return this.keys.of(purpose + " " + secret);
	}

	/**
	 * Every digest that the secret may be known by while the platform's own is changed.
	 */
	public List<byte[]> accepted(String purpose, String secret) {
		return this.keys.accepted(purpose + " " + secret);
	}

}
