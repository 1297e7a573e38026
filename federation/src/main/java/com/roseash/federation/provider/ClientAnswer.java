package com.roseash.federation.provider;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Answers a client, and says who answers, so that no client takes it for the answer of
 * another provider (RFC 9207).
 */
class ClientAnswer implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

	private final String issuer;

	ClientAnswer(String issuer) {
		this.issuer = issuer;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		OAuth2AuthorizationCodeRequestAuthenticationToken granted = (OAuth2AuthorizationCodeRequestAuthenticationToken) authentication;
		String code = Objects.requireNonNull(granted.getAuthorizationCode()).getTokenValue();
		send(granted, Map.of(OAuth2ParameterNames.CODE, code), response);
	}

	/** Of what cannot be answered safely, the browser's owner is told. */
	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException problem) throws IOException {
		OAuth2AuthorizationCodeRequestAuthenticationException refusal = (OAuth2AuthorizationCodeRequestAuthenticationException) problem;
		OAuth2AuthorizationCodeRequestAuthenticationToken refused = refusal.getAuthorizationCodeRequestAuthentication();
		if (refused == null || !StringUtils.hasText(refused.getRedirectUri())) {
			response.sendError(HttpStatus.BAD_REQUEST.value());
			return;
		}
		Map<String, String> answer = new TreeMap<>(
				Map.of(OAuth2ParameterNames.ERROR, refusal.getError().getErrorCode()));
		if (refusal.getError().getDescription() != null) {
			answer.put(OAuth2ParameterNames.ERROR_DESCRIPTION, refusal.getError().getDescription());
		}
		send(refused, answer, response);
	}

	private void send(OAuth2AuthorizationCodeRequestAuthenticationToken asked, Map<String, String> answer,
			HttpServletResponse response) throws IOException {
		Map<String, String> all = new TreeMap<>(answer);
		all.put("iss", this.issuer);
		if (StringUtils.hasText(asked.getState())) {
			all.put(OAuth2ParameterNames.STATE, asked.getState());
		}
		UriComponentsBuilder address = UriComponentsBuilder
			.fromUriString(Objects.requireNonNull(asked.getRedirectUri()));
		all.forEach((name, value) -> address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8)));
		response.sendRedirect(address.build(true).toUriString());
	}

}
