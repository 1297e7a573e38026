package com.roseash.federation.provider;

import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationToken;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has those wait for each other who use, or revoke, the tokens of one authorization at
 * the same moment: each finds what the one before has done.
 */
class OneAtATime implements AuthenticationProvider {

	private static final String HOLD = """
			select id from oauth2_authorization where authorization_code_value = :token or access_token_value = :token
				or refresh_token_value = :token for update""";

	private final AuthenticationProvider provider;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	OneAtATime(AuthenticationProvider provider, JdbcClient jdbc, TransactionTemplate transaction) {
		this.provider = provider;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	/** What a refusal has changed is kept, too. */
	@Override
	public @Nullable Authentication authenticate(Authentication grant) {
		Supplier<@Nullable Authentication> answer = this.transaction.execute((status) -> {
			this.jdbc.sql(HOLD).param("token", token(grant)).query(String.class).list();
			return answer(grant);
		});
		return Objects.requireNonNull(answer).get();
	}

	private Supplier<@Nullable Authentication> answer(Authentication grant) {
		try {
			Authentication granted = this.provider.authenticate(grant);
			return () -> granted;
		}
		catch (OAuth2AuthenticationException refusal) {
			return () -> {
				throw refusal;
			};
		}
	}

	private static String token(Authentication grant) {
		return switch (grant) {
			case OAuth2AuthorizationCodeAuthenticationToken code -> code.getCode();
			case OAuth2RefreshTokenAuthenticationToken refresh -> refresh.getRefreshToken();
			case OAuth2TokenRevocationAuthenticationToken revocation -> revocation.getToken();
			default -> throw new IllegalArgumentException("No token is used by " + grant.getClass());
		};
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return this.provider.supports(authentication);
	}

}
