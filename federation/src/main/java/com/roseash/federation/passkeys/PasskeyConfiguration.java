package com.roseash.federation.passkeys;

import java.time.Clock;
import java.util.function.Consumer;

import com.roseash.platform.config.Site;
import com.roseash.platform.http.ClientNetwork;
import com.roseash.platform.limit.Limits;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** The endpoints of passkeys, which Spring Security has. */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

	@Bean
	UserCredentialRepository passkeyCredentials(JdbcOperations jdbc) {
		return new JdbcUserCredentialRepository(jdbc);
	}

	@Bean
	PublicKeyCredentialUserEntityRepository passkeyMembers(JdbcOperations jdbc) {
		return new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
	}

	@Bean
	Customizer<HttpSecurity> passkeyEndpoints(PasskeyArrival arrival, Answers answers, Site site, Limits limits,
			PasskeySettings settings, Clock clock) {
		Consumer<HttpServletRequest> patience = (request) -> limits.count("passkeys", ClientNetwork.of(request).name(),
				settings.asked());
		return (http) -> {
			http.setSharedObject(UserDetailsService.class, (member) -> User.withUsername(member).password("").build());
			http.addFilterAfter(new Guard(answers, site.url(""), patience, clock), HeaderWriterFilter.class)
				.webAuthn((passkeys) -> passkeys.disableDefaultRegistrationPage(true)
					.withObjectPostProcessor(leadingTo(arrival)));
		};
	}

	/** The session is the business of the entrance alone. */
	private static ObjectPostProcessor<WebAuthnAuthenticationFilter> leadingTo(PasskeyArrival arrival) {
		return new ObjectPostProcessor<>() {

			@Override
			public <O extends WebAuthnAuthenticationFilter> O postProcess(O filter) {
				filter.setSecurityContextRepository(new RequestAttributeSecurityContextRepository());
				filter.setAuthenticationSuccessHandler(arrival);
				filter.setAuthenticationFailureHandler(arrival);
				return filter;
			}

		};
	}

}
