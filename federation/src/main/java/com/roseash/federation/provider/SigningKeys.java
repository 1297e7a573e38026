package com.roseash.federation.provider;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.roseash.platform.persistence.EncryptedColumn;
import com.roseash.platform.persistence.Encryption;
import com.roseash.platform.persistence.Ids;
import com.roseash.platform.persistence.Turns;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys that sign tokens: in the database, encrypted, so that all replicas have the
 * same ones. A new key is published before it signs, and an old one after it did.
 */
@Component
class SigningKeys implements JWKSource<SecurityContext> {

	private static final int BITS = 2048;

	private static final String PLACE = "signing_key";

	private static final Duration ROTATION = Duration.ofDays(30);

	private static final Duration PUBLISHED_BEFORE = Duration.ofHours(1);

	/** It signs for one rotation, and what it signed is believed for a week more. */
	private static final Duration PUBLISHED = ROTATION.plus(PUBLISHED_BEFORE).plusDays(7);

	private final JdbcClient jdbc;

	private final Encryption encryption;

	private final Turns turns;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private volatile List<JWK> known = List.of();

	SigningKeys(JdbcClient jdbc, Encryption encryption, Turns turns, TransactionTemplate transaction, Clock clock) {
		this.jdbc = jdbc;
		this.encryption = encryption;
		this.turns = turns;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Bean
	static EncryptedColumn encryptedSigningKeys() {
		return new EncryptedColumn("signing_key", "content", "'" + PLACE + "'");
	}

	/** The keys, the one that signs first. */
	@Override
	public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
		if (this.known.isEmpty()) {
			rotate();
		}
		return selector.select(new JWKSet(this.known));
	}

	/**
	 * Makes a new key when the newest is old, forgets the oldest, and reads them anew.
	 */
	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	final void rotate() {
		this.transaction.executeWithoutResult((status) -> {
			this.turns.take("signing_key", "");
			List<Kept> kept = kept();
			if (kept.isEmpty() || kept.getFirst().madeAt().isBefore(now().minus(ROTATION))) {
				keep(generate());
			}
			this.jdbc.sql("delete from signing_key where made_at < ?").param(now().minus(PUBLISHED)).update();
			this.known = inOrder(kept());
		});
	}

	/** First the one that signs: the newest that everybody has had time to hear of. */
	private List<JWK> inOrder(List<Kept> kept) {
		Kept signing = kept.stream()
			.filter((key) -> key.madeAt().isBefore(now().minus(PUBLISHED_BEFORE)))
			.findFirst()
			.orElse(kept.getLast());
		List<JWK> keys = new ArrayList<>(List.of(signing.key()));
		kept.stream().filter((key) -> !key.equals(signing)).map(Kept::key).forEach(keys::add);
		return List.copyOf(keys);
	}

	private List<Kept> kept() {
		return this.jdbc.sql("select content, made_at from signing_key order by made_at desc")
			.query((row, number) -> new Kept(parse(this.encryption.decrypt(row.getBytes("content"), PLACE)),
					row.getObject("made_at", OffsetDateTime.class)))
			.list();
	}

	private void keep(RSAKey key) {
		this.jdbc.sql("insert into signing_key (id, content, made_at) values (?, ?, ?)")
			.params(key.getKeyID(), this.encryption.encrypt(key.toJSONString(), PLACE), now())
			.update();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	private static RSAKey generate() {
		try {
			return new RSAKeyGenerator(BITS).keyID(Ids.next().toString())
				.keyUse(KeyUse.SIGNATURE)
				.algorithm(JWSAlgorithm.RS256)
				.generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException("This JDK makes no RSA keys", ex);
		}
	}

	private static JWK parse(String key) {
		try {
			return JWK.parse(key);
		}
		catch (ParseException ex) {
			throw new IllegalStateException("What is kept is no key", ex);
		}
	}

	private record Kept(JWK key, OffsetDateTime madeAt) {
	}

}
