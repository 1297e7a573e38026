package com.roseash.federation.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import com.roseash.platform.persistence.Ids;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.stereotype.Component;

/**
 * Which sign-ins other people's applications have been told of, and not told the end of.
 */
@Component
class ClientSignIns {

	/** No session of a member lives longer. */
	private static final Duration LIFETIME = Duration.ofDays(31);

	private final JdbcClient jdbc;

	private final Clock clock;

	ClientSignIns(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Remembers that a client has an ID token; of our own, nothing is remembered. */
	void remember(OAuth2Authorization authorization) {
		OAuth2Authorization.Token<OidcIdToken> token = authorization.getToken(OidcIdToken.class);
		String sid = (token != null) ? token.getToken().getClaimAsString("sid") : null;
		if (sid != null) {
			this.jdbc.sql("""
					insert into client_sign_in (id, sid, client, member, expires_at)
					select :id, :sid, id, :member, :expires from oauth2_registered_client where id = :client
					on conflict on constraint client_sign_in_sid_key do update set expires_at = excluded.expires_at""")
				.param("id", Ids.next())
				.param("sid", sid)
				.param("member", UUID.fromString(authorization.getPrincipalName()))
				.param("client", authorization.getRegisteredClientId())
				.param("expires", this.clock.instant().plus(LIFETIME).atOffset(ZoneOffset.UTC))
				.update();
		}
	}

	/** Forgets a sign-in that ended, and says who knew of it. */
	List<ClientLeft> end(String sid) {
		return this.jdbc.sql("delete from client_sign_in where sid = ? returning sid, client, member")
			.param(sid)
			.query((row, number) -> new ClientLeft(row.getString("sid"), row.getString("client"),
					row.getObject("member", UUID.class)))
			.list();
	}

}
