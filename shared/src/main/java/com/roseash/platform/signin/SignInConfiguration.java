package com.roseash.platform.signin;

import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import com.roseash.platform.http.ClientSecrets;
import com.roseash.platform.http.Siblings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Makes each application but the provider itself a client of the provider. Browsers are
 * sent to its public address; what is asked behind their backs goes to the internal one.
 */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

	/** The name of the registration; there is no other. */
	static final String PROVIDER = "rose-ash";

	private static final String CALLBACK = "/login/callback";

	@Bean
	ClientRegistrationRepository clientRegistrations(Site site, ClientSecrets secrets) {
		return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(PROVIDER)
			.clientId(site.self().id())
			.clientSecret(secrets.of(site.self()))
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri(site.url(CALLBACK))
			.scope("openid", "profile", "email")
			.authorizationUri(site.url(App.FEDERATION, "/oauth2/authorize"))
			.tokenUri("/oauth2/token")
			.jwkSetUri(site.url(App.FEDERATION, "/oauth2/jwks"))
			.issuerUri(site.url(App.FEDERATION, ""))
			.userNameAttributeName(IdTokenClaimNames.SUB)
			.providerConfigurationMetadata(Map.of("end_session_endpoint", site.url(App.FEDERATION, "/connect/logout")))
			.build());
	}

	@Bean
	JwtDecoderFactory<ClientRegistration> idTokens(Siblings siblings, Site site) throws MalformedURLException {
		JWKSource<SecurityContext> keys = JWKSourceBuilder
			.create(URI.create(site.url(App.FEDERATION, "/oauth2/jwks")).toURL(), new ProviderKeys(siblings))
			.build();
		return (client) -> {
			NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys).build();
			decoder
				.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(new OidcIdTokenValidator(client))));
			Map<String, Converter<Object, ?>> types = OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters();
			decoder.setClaimSetConverter(new ClaimTypeConverter(types));
			return decoder;
		};
	}

	@Bean
	Customizer<HttpSecurity> signIn(Site site, Beginning beginning, PendingRequests pending, Arrival arrival,
			NotArrived notArrived, Siblings siblings) {
		return (http) -> {
			if (site.self() != App.FEDERATION) {
				http.oauth2Login((login) -> login.loginPage(Beginning.PATH)
					.authorizationEndpoint((endpoint) -> endpoint.authorizationRequestResolver(beginning)
						.authorizationRequestRepository(pending))
					.redirectionEndpoint((endpoint) -> endpoint.baseUri(CALLBACK))
					.tokenEndpoint((endpoint) -> endpoint.accessTokenResponseClient(tokens(siblings)))
					.authorizedClientRepository(new NoTokens())
					.successHandler(arrival)
					.failureHandler(notArrived)
					.withObjectPostProcessor(beginningFailsTo(notArrived)));
			}
		};
	}

	@Bean
	Customizer<HttpSecurity> signOut(Site site, Departure departure, ClientRegistrationRepository clients) {
		OidcClientInitiatedLogoutSuccessHandler farewell = new OidcClientInitiatedLogoutSuccessHandler(clients);
		farewell.setPostLogoutRedirectUri(site.url("/"));
		return (http) -> {
			if (site.self() != App.FEDERATION) {
				http.logout((logout) -> logout
					.logoutRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/logout"))
					.addLogoutHandler(departure)
					.logoutSuccessHandler(farewell));
			}
			else {
				http.logout(AbstractHttpConfigurer::disable);
			}
		};
	}

	private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> beginningFailsTo(
			NotArrived notArrived) {
		return new ObjectPostProcessor<>() {
			@Override
			public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
				filter.setAuthenticationFailureHandler(notArrived);
				return filter;
			}
		};
	}

	private static RestClientAuthorizationCodeTokenResponseClient tokens(Siblings siblings) {
		RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
		tokens.setRestClient(siblings.unsignedClient(App.FEDERATION)
			.mutate()
			.configureMessageConverters((converters) -> converters.addCustomConverter(new FormHttpMessageConverter())
				.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
			.build());
		return tokens;
	}

}
