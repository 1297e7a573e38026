package com.roseash.federation.provider;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Reads what clients ask of the sign-in, from the address or from what they pushed before
 * (RFC 9126); of a pushed request the address says nothing more.
 */
class AuthenticationRequests {

	private static final String PUSHED = "urn:ietf:params:oauth:request_uri:";

	private static final OAuth2TokenType STATE = new OAuth2TokenType(OAuth2ParameterNames.STATE);

	private final OAuth2AuthorizationService authorizations;

	AuthenticationRequests(OAuth2AuthorizationService authorizations) {
		this.authorizations = authorizations;
	}

	/** What the client asks that sent the browser here. */
	AuthenticationRequest read(HttpServletRequest request) {
		String uri = request.getParameter(OAuth2ParameterNames.REQUEST_URI);
		return (uri != null) ? pushed(uri) : named(request);
	}

	private AuthenticationRequest pushed(String uri) {
		OAuth2Authorization waiting = (uri.startsWith(PUSHED) && uri.length() > PUSHED.length())
				? this.authorizations.findByToken(uri.substring(PUSHED.length()), STATE) : null;
		OAuth2AuthorizationRequest pushed = (waiting != null)
				? waiting.getAttribute(OAuth2AuthorizationRequest.class.getName()) : null;
		return (pushed != null) ? AuthenticationRequest.of(pushed.getScopes(), pushed.getAdditionalParameters())
				: AuthenticationRequest.NONE;
	}

	private static AuthenticationRequest named(HttpServletRequest request) {
		Map<String, String> parameters = request.getParameterMap()
			.entrySet()
			.stream()
			.filter((parameter) -> parameter.getValue().length == 1)
			.collect(Collectors.toMap(Map.Entry::getKey, (parameter) -> parameter.getValue()[0]));
		return AuthenticationRequest.of(scopes(parameters.get(OAuth2ParameterNames.SCOPE)), parameters);
	}

	private static Set<String> scopes(@Nullable String scope) {
		return (scope != null) ? Arrays.stream(scope.split(" ")).collect(Collectors.toSet()) : Set.of();
	}

}
