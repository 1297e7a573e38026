package com.roseash.federation.provider;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService.JsonMapperOAuth2AuthorizationParametersMapper;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService.JsonMapperOAuth2AuthorizationRowMapper;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.util.function.SingletonSupplier;

/** Where the provider keeps what it has granted. */
@Configuration(proxyBeanMethods = false)
class AuthorizationsConfiguration {

	/**
	 * What keeps them asks the database for its columns when it is made: it is made for
	 * the first who needs it, as a process starts whether its database is there or not.
	 */
	@Bean
	OAuth2AuthorizationService authorizations(JdbcOperations jdbc, RegisteredClientRepository clients,
			SpentTokens spent) {
		return new Families(SingletonSupplier.of(() -> kept(jdbc, clients)), spent);
	}

	@Bean
	OAuth2AuthorizationConsentService consentsKept(JdbcOperations jdbc, RegisteredClientRepository clients) {
		return new JdbcOAuth2AuthorizationConsentService(jdbc, clients);
	}

	@Bean
	SessionRegistry sessionRegistry() {
		return new Forgetful();
	}

	private static OAuth2AuthorizationService kept(JdbcOperations jdbc, RegisteredClientRepository clients) {
		BasicPolymorphicTypeValidator.Builder types = BasicPolymorphicTypeValidator.builder()
			.allowIfSubType(SignedIn.class);
		JsonMapper json = JsonMapper.builder()
			.addModules(SecurityJacksonModules.getModules(AuthorizationsConfiguration.class.getClassLoader(), types))
			.build();
		JdbcOAuth2AuthorizationService kept = new JdbcOAuth2AuthorizationService(jdbc, clients);
		kept.setAuthorizationRowMapper(new JsonMapperOAuth2AuthorizationRowMapper(clients, json));
		kept.setAuthorizationParametersMapper(new JsonMapperOAuth2AuthorizationParametersMapper(json));
		return kept;
	}

}
