package com.roseash.federation.provider;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/**
 * Somebody else's application that may ask members who they are.
 *
 * @param id the id by which it says who it is
 * @param name the name that members read
 * @param redirectUris where it may be answered
 * @param postLogoutRedirectUris where members may go on who leave
 * @param logoutUri where it wants to be told of those who leave; empty if nowhere
 * @param scopes what it may ask for
 * @param since when it was let in
 */
record ThirdParty(String id, String name, List<String> redirectUris, List<String> postLogoutRedirectUris,
		String logoutUri, Set<String> scopes, Instant since) {

	private static final String LOGOUT_URI = "rose-ash.client.backchannel-logout-uri";

	ThirdParty {
		redirectUris = List.copyOf(redirectUris);
		postLogoutRedirectUris = List.copyOf(postLogoutRedirectUris);
		scopes = Set.copyOf(scopes);
	}

	static ThirdParty of(RegisteredClient client) {
		return new ThirdParty(client.getClientId(), client.getClientName(),
				client.getRedirectUris().stream().sorted().toList(),
				client.getPostLogoutRedirectUris().stream().sorted().toList(), logoutUri(client), client.getScopes(),
				Objects.requireNonNull(client.getClientIdIssuedAt()));
	}

	/** What the database keeps of where it wants to be told of those who leave. */
	static void keep(String logoutUri, ClientSettings.Builder settings) {
		settings.setting(LOGOUT_URI, logoutUri);
	}

	private static String logoutUri(RegisteredClient client) {
		return (client.getClientSettings().getSetting(LOGOUT_URI) instanceof String address) ? address : "";
	}

	/** What it may ask for, in the order in which it is told. */
	public List<String> inOrder() {
		return LetIn.SCOPES.stream().filter(this.scopes::contains).toList();
	}

}
