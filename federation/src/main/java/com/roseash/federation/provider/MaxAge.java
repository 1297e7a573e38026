package com.roseash.federation.provider;

import java.util.List;
import java.util.function.Consumer;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2PushedAuthorizationRequestAuthenticationProvider;

/** Refuses a request whose {@code max_age} is no number of seconds. */
final class MaxAge {

	private static final Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> VALIDATOR = new OAuth2AuthorizationCodeRequestAuthenticationValidator()
		.andThen(MaxAge::require);

	private MaxAge() {
	}

	/** Has those check it that take requests. */
	static void check(List<AuthenticationProvider> providers) {
		for (AuthenticationProvider provider : providers) {
			if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider asked) {
				asked.setAuthenticationValidator(VALIDATOR);
			}
			if (provider instanceof OAuth2PushedAuthorizationRequestAuthenticationProvider pushed) {
				pushed.setAuthenticationValidator(VALIDATOR);
			}
		}
	}

	private static void require(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
		OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
		if (AuthenticationRequest.isMaxAgeWrong(request.getAdditionalParameters())) {
			throw new OAuth2AuthorizationCodeRequestAuthenticationException(
					new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "max_age must be a number of seconds", null),
					request);
		}
	}

}
