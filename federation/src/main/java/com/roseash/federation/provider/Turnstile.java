package com.roseash.federation.provider;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets those through {@link OneAtATime} who use a code or a refresh token, or revoke one.
 */
@Component
class Turnstile {

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	Turnstile(JdbcClient jdbc, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	void guard(List<AuthenticationProvider> providers) {
		providers.replaceAll((provider) -> changesTokens(provider) ? guarded(provider) : provider);
	}

	OneAtATime guarded(AuthenticationProvider provider) {
		return new OneAtATime(provider, this.jdbc, this.transaction);
	}

	private static boolean changesTokens(AuthenticationProvider provider) {
		return provider instanceof OAuth2AuthorizationCodeAuthenticationProvider
				|| provider instanceof OAuth2RefreshTokenAuthenticationProvider
				|| provider instanceof OAuth2TokenRevocationAuthenticationProvider;
	}

}
