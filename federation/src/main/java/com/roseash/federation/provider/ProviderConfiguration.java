package com.roseash.federation.provider;

import java.time.Clock;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.roseash.platform.config.Site;
import com.roseash.platform.session.SessionIndex;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** The endpoints of the provider: discovery, authorization, tokens, keys, logout. */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	SecurityFilterChain provider(HttpSecurity http, SessionIndex sessions, OAuth2AuthorizationService authorizations,
			Turnstile turnstile, Clock clock) {
		return http.oauth2AuthorizationServer((provider) -> {
			http.securityMatcher(provider.getEndpointsMatcher());
			provider.oidc((oidc) -> oidc.logoutEndpoint((logout) -> logout.logoutResponseHandler(farewell(sessions))))
				.authorizationEndpoint((endpoint) -> endpoint.authenticationProviders(MaxAge::check))
				.pushedAuthorizationRequestEndpoint((endpoint) -> endpoint.authenticationProviders(MaxAge::check))
				.tokenEndpoint((endpoint) -> endpoint.authenticationProviders(turnstile::guard))
				.tokenRevocationEndpoint((endpoint) -> endpoint.authenticationProviders(turnstile::guard));
		})
			.authorizeHttpRequests((requests) -> requests.requestMatchers(Reauthentication::mustNotAsk)
				.permitAll()
				.anyRequest()
				.authenticated())
			.csrf(AbstractHttpConfigurer::disable)
			.addFilterAfter(new Reauthentication(new AuthenticationRequests(authorizations), clock),
					SecurityContextHolderFilter.class)
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(new Reauthentication.EntryPoint()))
			.build();
	}

	/** Whoever leaves leaves all applications at once. */
	private static AuthenticationSuccessHandler farewell(SessionIndex sessions) {
		OidcLogoutAuthenticationSuccessHandler farewell = new OidcLogoutAuthenticationSuccessHandler();
		SecurityContextLogoutHandler here = new SecurityContextLogoutHandler();
		farewell.setLogoutHandler((request, response, authentication) -> {
			String sid = sid(authentication);
			if (sid != null) {
				sessions.end(sid);
			}
			here.logout(request, response, authentication);
		});
		return farewell;
	}

	private static @Nullable String sid(@Nullable Authentication leaving) {
		OidcIdToken token = (leaving instanceof OidcLogoutAuthenticationToken logout) ? logout.getIdToken() : null;
		return (token != null) ? token.getClaimAsString("sid") : null;
	}

	@Bean
	AuthorizationServerSettings authorizationServerSettings(Site site) {
		return AuthorizationServerSettings.builder().issuer(site.url("")).build();
	}

	@Bean
	JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
		NimbusJwtEncoder encoder = new NimbusJwtEncoder(keys);
		encoder.setJwkSelector((found) -> found.getFirst());
		return encoder;
	}

}
