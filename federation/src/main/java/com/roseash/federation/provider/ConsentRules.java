package com.roseash.federation.provider;

import java.util.List;
import java.util.Objects;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationToken;

/**
 * When members are asked, and what a refusal is: that a client learns who somebody is has
 * to be allowed, too, and who refuses something more keeps what was allowed before.
 */
class ConsentRules {

	private final OAuth2AuthorizationService authorizations;

	ConsentRules(OAuth2AuthorizationService authorizations) {
		this.authorizations = authorizations;
	}

	/** Has those keep them who take requests and answers. */
	void apply(List<AuthenticationProvider> providers) {
		for (AuthenticationProvider provider : providers) {
			if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider requests) {
				requests.setAuthorizationConsentRequired(ConsentRules::hasToBeAsked);
			}
			if (provider instanceof OAuth2AuthorizationConsentAuthenticationProvider answers) {
				answers.setAuthorizationConsentCustomizer(this::hear);
			}
		}
	}

	private static boolean hasToBeAsked(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
		OAuth2AuthorizationRequest request = Objects.requireNonNull(context.getAuthorizationRequest());
		OAuth2AuthorizationConsent given = context.getAuthorizationConsent();
		return context.getRegisteredClient().getClientSettings().isRequireAuthorizationConsent()
				&& (given == null || !given.getScopes().containsAll(request.getScopes())
						|| AuthenticationRequest.of(request.getScopes(), request.getAdditionalParameters())
							.prompts()
							.contains("consent"));
	}

	private void hear(OAuth2AuthorizationConsentAuthenticationContext context) {
		OAuth2AuthorizationConsentAuthenticationToken answer = context.getAuthentication();
		if (!"allow".equals(answer.getAdditionalParameters().get("answer"))) {
			this.authorizations.remove(context.getAuthorization());
			OAuth2AuthorizationRequest asked = Objects.requireNonNull(context.getAuthorizationRequest());
			String callback = Objects.requireNonNullElseGet(asked.getRedirectUri(),
					() -> context.getRegisteredClient().getRedirectUris().iterator().next());
			throw new OAuth2AuthorizationCodeRequestAuthenticationException(
					new OAuth2Error(OAuth2ErrorCodes.ACCESS_DENIED, "The member refused", null),
					new OAuth2AuthorizationCodeRequestAuthenticationToken(asked.getAuthorizationUri(),
							asked.getClientId(), (Authentication) answer.getPrincipal(), callback, asked.getState(),
							asked.getScopes(), null));
		}
	}

}
