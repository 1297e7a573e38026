package com.roseash.federation.provider;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What members have allowed other people's applications. */
@Component
class Grants {

	private static final String SCOPE = "SCOPE_";

	private final JdbcClient jdbc;

	Grants(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What a member has allowed, the newest first. */
	List<Grant> of(UUID member) {
		return this.jdbc.sql("""
				select client_id, client_name, authorities, given_at from oauth2_authorization_consent
				join oauth2_registered_client on id = registered_client_id
				where principal_name = ? order by given_at desc, client_name""")
			.param(member.toString())
			.query(Grants::grant)
			.list();
	}

	/** Removes what a member has allowed a client, and the tokens that it bought. */
	void remove(String client, UUID member) {
		for (String table : List.of("oauth2_authorization_consent", "oauth2_authorization")) {
			this.jdbc.sql("delete from " + table + " where registered_client_id = ? and principal_name = ?")
				.params(client, member.toString())
				.update();
		}
	}

	/** Removes what anybody has allowed a client. */
	void removeAll(String client) {
		for (String table : List.of("oauth2_authorization_consent", "oauth2_authorization")) {
			this.jdbc.sql("delete from " + table + " where registered_client_id = ?").param(client).update();
		}
	}

	private static Grant grant(ResultSet row, int number) throws SQLException {
		Set<String> scopes = Arrays.stream(row.getString("authorities").split(","))
			.filter((authority) -> authority.startsWith(SCOPE))
			.map((authority) -> authority.substring(SCOPE.length()))
			.collect(Collectors.toSet());
		return new Grant(row.getString("client_id"), row.getString("client_name"), scopes,
				row.getObject("given_at", OffsetDateTime.class).toInstant());
	}

}
