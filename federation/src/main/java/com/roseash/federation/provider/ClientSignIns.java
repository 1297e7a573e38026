package com.roseash.federation.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import com.roseash.platform.activity.Activities;
import com.roseash.platform.persistence.Ids;
import com.roseash.platform.persistence.Turns;
import com.roseash.platform.session.SignInEnded;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which sign-ins other people's applications have been told of, and not told the end of.
 */
@Component
class ClientSignIns {

	/** No session of a member lives longer. */
	private static final Duration LIFETIME = Duration.ofDays(31);

	private final JdbcClient jdbc;

	private final Turns turns;

	private final Activities activities;

	private final Clock clock;

	ClientSignIns(JdbcClient jdbc, Turns turns, Activities activities, Clock clock) {
		this.jdbc = jdbc;
		this.turns = turns;
		this.activities = activities;
		this.clock = clock;
	}

	/**
	 * Remembers that a client is told of a sign-in; of our own, nothing is remembered.
	 * False if it is over: then nobody would tell the client so, and it must not hear of
	 * it.
	 */
	boolean remember(String sid, String client, UUID member) {
		this.turns.take("client_sign_in", sid);
		if (this.activities.hasHappened(new SignInEnded(sid))) {
			return false;
		}
		this.jdbc.sql("""
				insert into client_sign_in (id, sid, client, member, expires_at)
				select :id, :sid, id, :member, :expires from oauth2_registered_client where id = :client
				on conflict on constraint client_sign_in_sid_key do update set expires_at = excluded.expires_at""")
			.param("id", Ids.next())
			.param("sid", sid)
			.param("member", member)
			.param("client", client)
			.param("expires", this.clock.instant().plus(LIFETIME).atOffset(ZoneOffset.UTC))
			.update();
		return true;
	}

	/** Forgets a sign-in that ended, and says who knew of it. */
	List<ClientLeft> end(String sid) {
		this.turns.take("client_sign_in", sid);
		return this.jdbc.sql("delete from client_sign_in where sid = ? returning sid, client, member")
			.param(sid)
			.query((row, number) -> new ClientLeft(row.getString("sid"), row.getString("client"),
					row.getObject("member", UUID.class)))
			.list();
	}

}
