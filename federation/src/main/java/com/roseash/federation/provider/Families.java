package com.roseash.federation.provider;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Authorizations, each with the family of tokens that follow from one another. When a
 * refresh token comes back that was used, somebody has stolen one, and nobody knows who:
 * the family ends (RFC 9700, section 4.14.2).
 */
class Families implements OAuth2AuthorizationService {

	private static final Logger log = LoggerFactory.getLogger(Families.class);

	private final Supplier<OAuth2AuthorizationService> kept;

	private final SpentTokens spent;

	/**
	 * Authorizations in families.
	 * @param kept where they are kept; not asked for before somebody needs it
	 * @param spent the tokens that were used
	 */
	Families(Supplier<OAuth2AuthorizationService> kept, SpentTokens spent) {
		this.kept = kept;
		this.spent = spent;
	}

	@Override
	public void save(OAuth2Authorization authorization) {
		this.spent.remember(authorization);
		this.kept.get().save(authorization);
	}

	@Override
	public void remove(OAuth2Authorization authorization) {
		this.kept.get().remove(authorization);
	}

	@Override
	public @Nullable OAuth2Authorization findById(String id) {
		return this.kept.get().findById(id);
	}

	/** Only who wants to use a refresh token asks for one by its type. */
	@Override
	public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
		OAuth2Authorization found = this.kept.get().findByToken(token, type);
		if (found == null && type != null && type.equals(OAuth2TokenType.REFRESH_TOKEN)) {
			this.spent.authorizationOf(token).map(this::findById).ifPresent(this::end);
		}
		return found;
	}

	private void end(OAuth2Authorization family) {
		this.kept.get().remove(family);
		log.warn("A refresh token was used twice, and all that follow from it are revoked: client={}, authorization={}",
				family.getRegisteredClientId(), family.getId());
	}

}
