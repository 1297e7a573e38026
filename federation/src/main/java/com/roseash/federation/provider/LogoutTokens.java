package com.roseash.federation.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.roseash.platform.config.Site;
import com.roseash.platform.persistence.Ids;

import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/**
 * Makes what proves to a client that a member left (OpenID Connect Back-Channel Logout,
 * section 2.4).
 */
@Component
class LogoutTokens {

	private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

	private static final Duration LIFETIME = Duration.ofMinutes(2);

	private final JwtEncoder encoder;

	private final Site site;

	private final Clock clock;

	LogoutTokens(JwtEncoder encoder, Site site, Clock clock) {
		this.encoder = encoder;
		this.site = site;
		this.clock = clock;
	}

	/** A new one: it is not to be kept until it has run out. */
	String issue(ClientLeft left) {
		Instant now = this.clock.instant();
		JwtClaimsSet claims = JwtClaimsSet.builder()
			.issuer(this.site.url(""))
			.audience(List.of(left.client()))
			.subject(left.member().toString())
			.claim("sid", left.sid())
			.id(Ids.next().toString())
			.issuedAt(now)
			.expiresAt(now.plus(LIFETIME))
			.claim("events", Map.of(EVENT, Map.of()))
			.build();
		JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).type("logout+jwt").build();
		return this.encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
	}

}
