package com.roseash.federation.provider;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import com.roseash.platform.http.ClientSecrets;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * Who may ask the provider who somebody is: our own applications, which follow from the
 * configuration, and those that an admin has let in.
 */
@Component
class Clients implements RegisteredClientRepository {

	/** How long the tokens of all clients live. */
	static final TokenSettings TOKENS = TokenSettings.builder()
		.accessTokenTimeToLive(Duration.ofMinutes(5))
		.refreshTokenTimeToLive(Duration.ofDays(30))
		.reuseRefreshTokens(false)
		.build();

	private final Map<String, RegisteredClient> ours;

	private final ThirdPartyClients others;

	Clients(Site site, ClientSecrets secrets, ThirdPartyClients others) {
		this.ours = Arrays.stream(App.values())
			.map((app) -> ours(app, site, secrets))
			.collect(Collectors.toMap(RegisteredClient::getClientId, Function.identity()));
		this.others = others;
	}

	/** Nobody becomes a client by way of the protocol. */
	@Override
	public void save(RegisteredClient client) {
		throw new UnsupportedOperationException("Clients are let in by admins, or follow from the configuration");
	}

	@Override
	public @Nullable RegisteredClient findById(String id) {
		RegisteredClient own = this.ours.get(id);
		return (own != null) ? own : this.others.find(id).orElse(null);
	}

	@Override
	public @Nullable RegisteredClient findByClientId(String clientId) {
		return findById(clientId);
	}

	/** Whether it is one of our own applications. */
	boolean isOurs(RegisteredClient client) {
		return this.ours.containsKey(client.getId());
	}

	private static RegisteredClient ours(App app, Site site, ClientSecrets secrets) {
		return RegisteredClient.withId(app.id())
			.clientId(app.id())
			.clientName(site.name())
			.clientSecret(ClientSecretEncoder.ours(secrets.accepted(app)))
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
			.redirectUri(site.url(app, "/login/callback"))
			.postLogoutRedirectUri(site.url(app, "/"))
			.scope(OidcScopes.OPENID)
			.scope(OidcScopes.PROFILE)
			.scope(OidcScopes.EMAIL)
			.clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
			.tokenSettings(TOKENS)
			.build();
	}

}
