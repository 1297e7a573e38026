package com.roseash.federation.provider;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.roseash.platform.persistence.Ids;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository.JsonMapperRegisteredClientRowMapper;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.stereotype.Component;

/** Other people's applications as the database keeps them. */
@Component
class ThirdPartyClients {

	private static final String ALL = "select * from oauth2_registered_client order by lower(client_name), id";

	private final JdbcRegisteredClientRepository clients;

	private final JdbcOperations jdbc;

	ThirdPartyClients(JdbcOperations jdbc) {
		this.clients = new JdbcRegisteredClientRepository(jdbc);
		this.jdbc = jdbc;
	}

	/** All, by name. */
	List<ThirdParty> all() {
		return this.jdbc.query(ALL, new JsonMapperRegisteredClientRowMapper()).stream().map(ThirdParty::of).toList();
	}

	/** The one of that id, by which it also says who it is. */
	Optional<RegisteredClient> find(String id) {
		return Optional.ofNullable(this.clients.findById(id));
	}

	/** Keeps a new one, of whose secret it is given a hash. */
	ThirdParty add(LetIn command, String secret) {
		UUID id = Ids.next();
		ClientSettings.Builder settings = ClientSettings.builder()
			.requireProofKey(true)
			.requireAuthorizationConsent(true);
		ThirdParty.keep(command.logoutUri(), settings);
		RegisteredClient client = RegisteredClient.withId(id.toString())
			.clientId(id.toString())
			.clientIdIssuedAt(Ids.timeOf(id))
			.clientName(command.name())
			.clientSecret(secret)
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
			.redirectUris((uris) -> uris.addAll(command.redirectUris()))
			.postLogoutRedirectUris((uris) -> uris.addAll(command.postLogoutRedirectUris()))
			.scopes((scopes) -> scopes.addAll(command.scopes()))
			.clientSettings(settings.build())
			.tokenSettings(Clients.TOKENS)
			.build();
		this.clients.save(client);
		return ThirdParty.of(client);
	}

	void remove(String id) {
		this.jdbc.update("delete from oauth2_registered_client where id = ?", id);
	}

}
