package com.roseash.federation.provider;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.roseash.platform.access.Access;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What members allow other people's applications: each sees and withdraws what is its
 * own.
 */
@Service
@Transactional
class Consents {

	private static final OAuth2TokenType STATE = new OAuth2TokenType(OAuth2ParameterNames.STATE);

	private final OAuth2AuthorizationService authorizations;

	private final Clients clients;

	private final Grants grants;

	private final Access access;

	Consents(OAuth2AuthorizationService authorizations, Clients clients, Grants grants, Access access) {
		this.access = access;
		this.authorizations = authorizations;
		this.clients = clients;
		this.grants = grants;
	}

	/**
	 * What the member is asked.
	 * @throws NothingAsked when it is over, or somebody else is asked
	 */
	@Transactional(readOnly = true)
	Question question(String state) {
		String member = member().toString();
		OAuth2Authorization waiting = state.isBlank() ? null : this.authorizations.findByToken(state, STATE);
		if (waiting == null || !waiting.getPrincipalName().equals(member)) {
			throw new NothingAsked("Nothing is asked here any more. Begin again at the application that sent you.");
		}
		return question(waiting, state);
	}

	private Question question(OAuth2Authorization waiting, String state) {
		RegisteredClient client = Objects.requireNonNull(this.clients.findById(waiting.getRegisteredClientId()));
		OAuth2AuthorizationRequest request = Objects
			.requireNonNull(waiting.getAttribute(OAuth2AuthorizationRequest.class.getName()));
		return new Question(client.getClientId(), client.getClientName(), host(client, request.getRedirectUri()),
				LetIn.SCOPES.stream().filter(request.getScopes()::contains).toList(), state);
	}

	private static String host(RegisteredClient client, @Nullable String redirectUri) {
		return URI.create((redirectUri != null) ? redirectUri : client.getRedirectUris().iterator().next()).getHost();
	}

	/** What the member has allowed, the newest first. */
	@Transactional(readOnly = true)
	List<Grant> mine() {
		return this.grants.of(member());
	}

	/** Takes back what the member has allowed an application, and its tokens. */
	void withdraw(String client) {
		this.grants.remove(client, member());
	}

	private UUID member() {
		return this.access.member("see what they allow other applications");
	}

}
