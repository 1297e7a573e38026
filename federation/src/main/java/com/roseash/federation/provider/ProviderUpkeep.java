package com.roseash.federation.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets what has run out: authorizations, used refresh tokens, sign-ins at clients, and
 * who asked to sign in. What another replica forgets at the same moment is passed over.
 */
@Component
class ProviderUpkeep {

	private static final Logger log = LoggerFactory.getLogger(ProviderUpkeep.class);

	private static final Duration KEPT = Duration.ofDays(1);

	private static final int MOST_AT_ONCE = 1_000;

	private final JdbcClient jdbc;

	private final Clock clock;

	ProviderUpkeep(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	final void forget() {
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		int authorizations = forget("oauth2_authorization", "id", "over_at", now.minus(KEPT));
		int tokens = forget("spent_refresh_token", "digest", "expires_at", now);
		int atClients = forget("client_sign_in", "id", "expires_at", now);
		int signIns = forget("sign_in", "id", "expires_at", now.minus(KEPT));
		if (authorizations + tokens + atClients + signIns > 0) {
			log.info("Forgotten what has run out: authorizations={}, tokens={}, atClients={}, signIns={}",
					authorizations, tokens, atClients, signIns);
		}
	}

	/** Forgets the rows of a table that are older, a few at a time. */
	private int forget(String table, String key, String time, OffsetDateTime older) {
		String few = "select %2$s from %1$s where %3$s < ? limit ? for update skip locked".formatted(table, key, time);
		int all = 0;
		int forgotten;
		do {
			forgotten = this.jdbc.sql("delete from %s where %s in (%s)".formatted(table, key, few))
				.params(older, MOST_AT_ONCE)
				.update();
			all += forgotten;
		}
		while (forgotten == MOST_AT_ONCE);
		return all;
	}

}
