package com.roseash.federation.provider;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import com.roseash.platform.session.SessionStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
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

	/** Nobody is signed in, and nobody is to be asked (OpenID Connect Core, 3.1.2.6). */
	private static final String LOGIN_REQUIRED = "login_required";

	private final String issuer;

	private final SessionStore sessions;

	ClientAnswer(String issuer, SessionStore sessions) {
		this.issuer = issuer;
		this.sessions = sessions;
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
		OAuth2Error error = error(refusal, request);
		Map<String, String> answer = new TreeMap<>(Map.of(OAuth2ParameterNames.ERROR, error.getErrorCode()));
		if (error.getDescription() != null) {
			answer.put(OAuth2ParameterNames.ERROR_DESCRIPTION, error.getDescription());
		}
		send(refused, answer, response);
	}

	/**
	 * A client that hears that nobody is signed in does not ask again for long, so it
	 * does not hear that of somebody whose session could not be looked up just now.
	 */
	private OAuth2Error error(OAuth2AuthenticationException refusal, HttpServletRequest request) {
		OAuth2Error error = refusal.getError();
		return (LOGIN_REQUIRED.equals(error.getErrorCode()) && mayBeSomebody(request))
				? new OAuth2Error(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE) : error;
	}

	private boolean mayBeSomebody(HttpServletRequest request) {
		String session = request.getRequestedSessionId();
		return session != null && !request.isRequestedSessionIdValid() && !this.sessions.isGone(session);
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
