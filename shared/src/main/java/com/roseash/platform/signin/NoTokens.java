package com.roseash.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Keeps no tokens: once we know who somebody is, we ask the provider nothing more. */
class NoTokens implements OAuth2AuthorizedClientRepository {

	@Override
	@SuppressWarnings("TypeParameterUnusedInFormals") // so it is declared
	public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String client, Authentication principal,
			HttpServletRequest request) {
		return null;
	}

	@Override
	public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal,
			HttpServletRequest request, HttpServletResponse response) {
		// they are not kept
	}

	@Override
	public void removeAuthorizedClient(String client, Authentication principal, HttpServletRequest request,
			HttpServletResponse response) {
		// they are not kept
	}

}
