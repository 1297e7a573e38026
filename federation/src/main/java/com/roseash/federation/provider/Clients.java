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

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;
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

	private static final Duration ACCESS = Duration.ofMinutes(5);

	private static final Duration REFRESH = Duration.ofDays(30);

	private final Map<String, RegisteredClient> ours;

	private final JdbcRegisteredClientRepository others;

	Clients(Site site, ClientSecrets secrets, JdbcOperations jdbc) {
		this.ours = Arrays.stream(App.values())
			.map((app) -> ours(app, site, secrets))
			.collect(Collectors.toMap(RegisteredClient::getClientId, Function.identity()));
		this.others = new JdbcRegisteredClientRepository(jdbc);
	}

	@Override
	public void save(RegisteredClient client) {
		this.others.save(client);
	}

	@Override
	public @Nullable RegisteredClient findById(String id) {
		RegisteredClient own = this.ours.get(id);
		return (own != null) ? own : this.others.findById(id);
	}

	@Override
	public @Nullable RegisteredClient findByClientId(String clientId) {
		RegisteredClient own = this.ours.get(clientId);
		return (own != null) ? own : this.others.findByClientId(clientId);
	}

	private static RegisteredClient ours(App app, Site site, ClientSecrets secrets) {
		return RegisteredClient.withId(app.id())
			.clientId(app.id())
			.clientName(site.name())
			.clientSecret("{noop}" + secrets.of(app))
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
			.redirectUri(site.url(app, "/login/callback"))
			.postLogoutRedirectUri(site.url(app, "/"))
			.scope(OidcScopes.OPENID)
			.scope(OidcScopes.PROFILE)
			.scope(OidcScopes.EMAIL)
			.clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
			.tokenSettings(TokenSettings.builder()
				.accessTokenTimeToLive(ACCESS)
				.refreshTokenTimeToLive(REFRESH)
				.reuseRefreshTokens(false)
				.build())
			.build();
	}

}
