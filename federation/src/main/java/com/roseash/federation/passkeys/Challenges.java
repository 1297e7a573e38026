package com.roseash.federation.passkeys;

import java.time.Duration;

import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/**
 * What passkeys are asked to sign. Spring Security keeps a challenge in the session of
 * whoever it is for; that it is answered once, by one of several at the same moment, and
 * not too late, is kept here.
 */
@Component
class Challenges {

	private static final Duration LIFETIME = Duration.ofMinutes(10);

	private final StringRedisTemplate redis;

	Challenges(StringRedisTemplate redis) {
		this.redis = redis;
	}

	/** A new one. */
	Bytes issue() {
		Bytes challenge = Bytes.random();
		this.redis.opsForValue().set(key(challenge), "", LIFETIME);
		return challenge;
	}

	/**
	 * Uses one up.
	 * @throws PasskeyRefused when it was used before, or is too old
	 */
	void use(Bytes challenge) {
		if (!Boolean.TRUE.equals(this.redis.delete(key(challenge)))) {
			throw new PasskeyRefused("That took too long, or was done before. Try it once more.");
		}
	}

	private static String key(Bytes challenge) {
		return "passkey-challenge:" + challenge.toBase64UrlString();
	}

}
