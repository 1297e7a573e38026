package com.roseash.federation.provider;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Somebody else's application that may ask members who they are.
 *
 * @param id the id by which it says who it is
 * @param name the name that members read
 * @param redirectUris where it may be answered
 * @param postLogoutRedirectUris where members may go on who leave
 * @param scopes what it may ask for
 * @param since when it was let in
 */
record ThirdParty(String id, String name, List<String> redirectUris, List<String> postLogoutRedirectUris,
		Set<String> scopes, Instant since) {

	ThirdParty {
		redirectUris = List.copyOf(redirectUris);
		postLogoutRedirectUris = List.copyOf(postLogoutRedirectUris);
		scopes = Set.copyOf(scopes);
	}

	static ThirdParty of(RegisteredClient client) {
		return new ThirdParty(client.getClientId(), client.getClientName(),
				client.getRedirectUris().stream().sorted().toList(),
				client.getPostLogoutRedirectUris().stream().sorted().toList(), client.getScopes(),
				Objects.requireNonNull(client.getClientIdIssuedAt()));
	}

	/** What it may ask for, in the order in which it is told. */
	public List<String> inOrder() {
		return LetIn.SCOPES.stream().filter(this.scopes::contains).toList();
	}

}
