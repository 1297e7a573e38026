package com.roseash.federation.provider;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.roseash.domain.account.Identities;
import com.roseash.domain.account.Identity;
import com.roseash.platform.access.Role;
import com.roseash.platform.config.Site;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * What an ID token says of a member (OpenID Connect Core, section 5.1; RFC 8176). Of
 * members who are suspended, and of sign-ins that are over, nobody is told any more, and
 * of roles only our own applications.
 */
@Component
class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

	private final Identities identities;

	private final Clients clients;

	private final ClientSignIns signIns;

	private final Site site;

	Claims(Identities identities, Clients clients, ClientSignIns signIns, Site site) {
		this.signIns = signIns;
		this.identities = identities;
		this.clients = clients;
		this.site = site;
	}

	@Override
	public void customize(JwtEncodingContext context) {
		if (!OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
			return;
		}
		JwtClaimsSet.Builder claims = context.getClaims();
		Authentication member = Objects.requireNonNull(context.getPrincipal());
		if (member.getDetails() instanceof SignedIn signedIn) {
			if (!this.signIns.remember(signedIn.sid(), context.getRegisteredClient().getId(),
					UUID.fromString(member.getName()))) {
				throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
			}
			claims.claim("sid", signedIn.sid())
				.claim("amr", readable(List.of(signedIn.method())))
				.claim("auth_time", timeOf(signedIn));
		}
		Identity identity = this.identities.find(UUID.fromString(member.getName()))
			.filter((known) -> !known.suspended())
			.orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
		if (this.clients.isOurs(context.getRegisteredClient())) {
			claims.claim("roles", readable(identity.roles().stream().map(Role::id).sorted().toList()));
		}
		if (context.getAuthorizedScopes().contains(OidcScopes.PROFILE)) {
			claims.claim("preferred_username", identity.handle()).claim("name", identity.name());
			if (identity.picture() != null) {
				claims.claim("picture", this.site.url(identity.picture()));
			}
		}
		if (context.getAuthorizedScopes().contains(OidcScopes.EMAIL)) {
			claims.claim("email", identity.email()).claim("email_verified", true);
		}
	}

	/** Of the type that Spring Authorization Server gives this claim when it makes it. */
	@SuppressWarnings("JavaUtilDate")
	private static Date timeOf(SignedIn signedIn) {
		return Date.from(Instant.ofEpochSecond(signedIn.at()));
	}

	/** A list of a type that the database of authorizations is willing to read again. */
	private static List<String> readable(List<String> values) {
		return new ArrayList<>(values);
	}

}
