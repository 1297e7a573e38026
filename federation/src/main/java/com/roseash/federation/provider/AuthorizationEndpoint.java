package com.roseash.federation.provider;

import java.util.List;

import com.roseash.platform.config.Site;
import com.roseash.platform.session.SessionStore;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationEndpointConfigurer;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.stereotype.Component;

/** Where clients ask who somebody is. */
@Component
class AuthorizationEndpoint implements Customizer<OAuth2AuthorizationEndpointConfigurer> {

	/** Its path. */
	static final String PATH = "/oauth2/authorize";

	private final ConsentRules consent;

	private final ClientAnswer answer;

	AuthorizationEndpoint(OAuth2AuthorizationService authorizations, SessionStore sessions, Site site) {
		this.consent = new ConsentRules(authorizations);
		this.answer = new ClientAnswer(site.url(""), sessions);
	}

	@Override
	public void customize(OAuth2AuthorizationEndpointConfigurer endpoint) {
		endpoint.consentPage("/consent")
			.authorizationResponseHandler(this.answer)
			.errorResponseHandler(this.answer)
			.authenticationProviders(this::configure);
	}

	private void configure(List<AuthenticationProvider> providers) {
		MaxAge.check(providers);
		this.consent.apply(providers);
	}

}
