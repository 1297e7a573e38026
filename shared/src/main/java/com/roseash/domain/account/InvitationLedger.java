package com.roseash.domain.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.roseash.platform.persistence.Ids;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The invitations as the database keeps them, until thirty days after they ran out. */
@Repository
class InvitationLedger {

	private static final Duration GOOD_FOR = Duration.ofDays(30);

	private static final String OPEN = "accepted_at is null and withdrawn_at is null and expires_at > :now ";

	private static final String SELECT = """
			select invitation.id, invitation.email, invited_by, member.name, invited_at, expires_at
			from invitation join member on member.id = invited_by where\s""";

	private final JdbcClient jdbc;

	private final Clock clock;

	InvitationLedger(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** When the last mails were sent to an address, oldest first. */
	List<Instant> mailed(String email) {
		return this.jdbc.sql("""
				select mail.at from invitation, unnest(mailed_at) with ordinality as mail (at, number)
				where email = cast(? as citext) order by mail.number""")
			.param(email)
			.query((row, number) -> row.getObject("at", OffsetDateTime.class).toInstant())
			.list();
	}

	/** Opens an invitation, or opens it again; returns its id. */
	UUID open(InviteMember command, List<Instant> mailed) {
		Instant now = this.clock.instant();
		this.jdbc.sql("delete from invitation where expires_at < ?").param(at(now.minus(GOOD_FOR))).update();
		return this.jdbc.sql("""
				insert into invitation (id, email, invited_by, invited_at, expires_at, mailed_at)
				values (:id, cast(:email as citext), :by, :now, :until, cast(:mailed as timestamptz[]))
				on conflict on constraint invitation_email_key do update set invited_by = excluded.invited_by,
					invited_at = excluded.invited_at, expires_at = excluded.expires_at,
					mailed_at = excluded.mailed_at, accepted_at = null, withdrawn_at = null
				returning id""")
			.param("id", Ids.next())
			.param("email", command.email())
			.param("by", command.by())
			.param("now", at(now))
			.param("until", at(now.plus(GOOD_FOR)))
			.param("mailed",
					Stream.concat(mailed.stream(), Stream.of(now)).map(Instant::toString).toArray(String[]::new))
			.query(UUID.class)
			.single();
	}

	List<Invitation> pending(int most) {
		return this.jdbc.sql(SELECT + OPEN + "order by invited_at desc, invitation.id limit " + most)
			.param("now", at(this.clock.instant()))
			.query(InvitationLedger::invitation)
			.list();
	}

	Optional<Invitation> find(UUID id) {
		return this.jdbc.sql(SELECT + OPEN + "and invitation.id = :id")
			.param("now", at(this.clock.instant()))
			.param("id", id)
			.query(InvitationLedger::invitation)
			.optional();
	}

	/** Whether it was open until now. */
	boolean withdraw(UUID id) {
		return this.jdbc.sql("update invitation set withdrawn_at = :now where id = :id and " + OPEN)
			.param("now", at(this.clock.instant()))
			.param("id", id)
			.update() == 1;
	}

	boolean isOpen(String email) {
		return this.jdbc
			.sql("select exists (select from invitation where email = cast(:email as citext) and " + OPEN + ")")
			.param("now", at(this.clock.instant()))
			.param("email", email)
			.query(Boolean.class)
			.single();
	}

	/** Notes that whoever was invited has joined. */
	void accept(String email) {
		this.jdbc.sql("update invitation set accepted_at = :now where email = cast(:email as citext) and " + OPEN)
			.param("now", at(this.clock.instant()))
			.param("email", email)
			.update();
	}

	private static OffsetDateTime at(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

	private static Invitation invitation(ResultSet row, int number) throws SQLException {
		return new Invitation(row.getObject("id", UUID.class), row.getString("email"),
				row.getObject("invited_by", UUID.class), row.getString("name"),
				row.getObject("invited_at", OffsetDateTime.class).toInstant(),
				row.getObject("expires_at", OffsetDateTime.class).toInstant());
	}

}
