package com.roseash.federation.provider;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.roseash.platform.config.Site;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The endpoints of the provider: discovery, authorization, tokens, keys, logout. */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	SecurityFilterChain providerChain(HttpSecurity http, AuthorizationEndpoint authorization, Turnstile turnstile,
			Farewell farewell, OAuth2AuthorizationService authorizations, Clock clock) {
		return http.oauth2AuthorizationServer((provider) -> {
			http.securityMatcher(provider.getEndpointsMatcher());
			provider
				.oidc((oidc) -> oidc.logoutEndpoint(farewell)
					.providerConfigurationEndpoint((about) -> about.providerConfigurationCustomizer(
							(provided) -> provided.claims(ProviderConfiguration::describe))))
				.authorizationServerMetadataEndpoint((about) -> about.authorizationServerMetadataCustomizer(
						(provided) -> provided.claims(ProviderConfiguration::describe)))
				.authorizationEndpoint(authorization)
				.pushedAuthorizationRequestEndpoint((endpoint) -> endpoint.authenticationProviders(MaxAge::check)
					.pushedAuthorizationRequestConverters((converters) -> converters.add(incomplete())))
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
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(entryPoint()))
			.build();
	}

	/**
	 * What the provider says of itself, where the library would say more than is true.
	 */
	private static void describe(Map<String, Object> provider) {
		provider.put("scopes_supported", LetIn.SCOPES);
		provider.put("grant_types_supported", List.of("authorization_code", "refresh_token"));
		for (String endpoint : List.of("token", "revocation", "introspection")) {
			provider.put(endpoint + "_endpoint_auth_methods_supported",
					List.of("client_secret_basic", "client_secret_post"));
		}
		provider.put("tls_client_certificate_bound_access_tokens", false);
		provider.put("backchannel_logout_supported", true);
		provider.put("backchannel_logout_session_supported", true);
		provider.put("authorization_response_iss_parameter_supported", true);
		provider.put("prompt_values_supported", List.of("none", "login", "consent"));
		provider.put("request_uri_parameter_supported", false);
	}

	/** Refuses what is no authorization request at all. */
	private static AuthenticationConverter incomplete() {
		return (request) -> {
			throw new OAuth2AuthenticationException(
					new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "response_type is missing", null));
		};
	}

	/**
	 * People are sent to sign in; programs are told that they have to prove who they are.
	 */
	private static AuthenticationEntryPoint entryPoint() {
		PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
		return DelegatingAuthenticationEntryPoint.builder()
			.addEntryPointFor(new Reauthentication.EntryPoint(), path.matcher(AuthorizationEndpoint.PATH))
			.addEntryPointFor(new BearerTokenAuthenticationEntryPoint(), path.matcher("/userinfo"))
			.defaultEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED))
			.build();
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
