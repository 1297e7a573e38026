package com.roseash.federation.provider;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

import com.roseash.platform.persistence.KeyedDigest;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.stereotype.Component;

/**
 * Remembers the refresh tokens that were used, and which authorization they belong to.
 */
@Component
class SpentTokens {

	private static final String PURPOSE = "refresh-token";

	private final JdbcClient jdbc;

	private final KeyedDigest digest;

	SpentTokens(JdbcClient jdbc, KeyedDigest digest) {
		this.jdbc = jdbc;
		this.digest = digest;
	}

	/** Remembers the refresh token of an authorization that now gets another one. */
	void remember(OAuth2Authorization authorization) {
		OAuth2Authorization.Token<OAuth2RefreshToken> next = authorization.getRefreshToken();
		if (next != null) {
			this.jdbc.sql("""
					select refresh_token_value, refresh_token_expires_at from oauth2_authorization
					where id = ? and refresh_token_value <> ?""")
				.params(authorization.getId(), next.getToken().getTokenValue())
				.query((row, number) -> new OAuth2RefreshToken(row.getString("refresh_token_value"), null,
						row.getTimestamp("refresh_token_expires_at").toInstant()))
				.optional()
				.ifPresent((spent) -> remember(spent, authorization));
		}
	}

	private void remember(OAuth2RefreshToken spent, OAuth2Authorization authorization) {
		Instant end = Objects.requireNonNull(spent.getExpiresAt());
		this.jdbc.sql("insert into spent_refresh_token (digest, authorization_id, expires_at) values (?, ?, ?)")
			.params(this.digest.of(PURPOSE, spent.getTokenValue()), authorization.getId(), end.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** The id of the authorization that a spent token belongs to, if it lives. */
	Optional<String> authorizationOf(String token) {
		return this.jdbc.sql("select authorization_id from spent_refresh_token where digest in (:digests)")
			.param("digests", this.digest.accepted(PURPOSE, token))
			.query(String.class)
			.optional();
	}

}
