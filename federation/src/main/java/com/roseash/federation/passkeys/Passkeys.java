package com.roseash.federation.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.roseash.domain.account.Identities;
import com.roseash.domain.account.Identity;
import com.roseash.platform.persistence.Turns;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of each member. */
@Service
@Transactional
class Passkeys {

	/** How many a member may have. */
	static final int MOST = 20;

	private static final String OF_MEMBER = "e.id = c.user_entity_user_id and e.member_id = ?";

	private final JdbcClient jdbc;

	private final Identities identities;

	private final Turns turns;

	private final PasskeyNews news;

	Passkeys(JdbcClient jdbc, Identities identities, Turns turns, PasskeyNews news) {
		this.jdbc = jdbc;
		this.identities = identities;
		this.turns = turns;
		this.news = news;
	}

	/** A member's passkeys, oldest first. */
	@Transactional(readOnly = true)
	List<Passkey> of(UUID member) {
		return this.jdbc
			.sql("select c.id, c.label, c.created, c.last_used from user_credentials c, user_entities e where "
					+ OF_MEMBER + " order by c.created, c.id")
			.param(member)
			.query(Passkeys::passkey)
			.list();
	}

	/**
	 * One of them.
	 * @throws PasskeyNotFound when the member does not have it
	 */
	@Transactional(readOnly = true)
	Passkey one(UUID member, UUID id) {
		return of(member).stream()
			.filter((passkey) -> passkey.id().equals(id))
			.findFirst()
			.orElseThrow(PasskeyNotFound::new);
	}

	/** Gives one another name. */
	void rename(UUID member, UUID id, String name) {
		int renamed = this.jdbc
			.sql("update user_credentials c set label = ? from user_entities e where " + OF_MEMBER + " and c.id = ?")
			.params(Passkey.requireName(name), member, id)
			.update();
		if (renamed == 0) {
			throw new PasskeyNotFound();
		}
	}

	/** Removes one, which signs nobody in from now on, and tells the member so. */
	void remove(UUID member, UUID id) {
		String name = this.jdbc
			.sql("delete from user_credentials c using user_entities e where " + OF_MEMBER
					+ " and c.id = ? returning c.label")
			.params(member, id)
			.query(String.class)
			.optional()
			.orElseThrow(PasskeyNotFound::new);
		this.news.removed(this.identities.member(member), name);
	}

	/**
	 * Who registers a passkey now; others of the same member wait.
	 * @throws NotSignedIn when that member may not sign in
	 * @throws TooManyPasskeys when the member has enough of them
	 */
	Identity registering(UUID member) {
		this.turns.take("passkeys", member.toString());
		Identity identity = this.identities.member(member);
		if (identity.suspended()) {
			throw NotSignedIn.atAll();
		}
		if (of(member).size() >= MOST) {
			throw new TooManyPasskeys(MOST);
		}
		return identity;
	}

	/** Whose passkey it is; nobody changes or removes it until the transaction ends. */
	Optional<Holder> hold(Bytes passkey) {
		return this.jdbc.sql("""
				select e.id, e.member_id, c.signature_count, c.backup_eligible from user_credentials c
				join user_entities e on e.id = c.user_entity_user_id where c.credential_id = ? for update of c""")
			.param(passkey.toBase64UrlString())
			.query((row, number) -> new Holder(Bytes.fromBase64(row.getString("id")),
					row.getObject("member_id", UUID.class), row.getLong("signature_count"),
					row.getBoolean("backup_eligible")))
			.optional();
	}

	private static Passkey passkey(ResultSet row, int number) throws SQLException {
		Instant made = row.getObject("created", OffsetDateTime.class).toInstant();
		Instant used = row.getObject("last_used", OffsetDateTime.class).toInstant();
		return new Passkey(row.getObject("id", UUID.class), row.getString("label"), made,
				used.isAfter(made) ? used : null);
	}

}
