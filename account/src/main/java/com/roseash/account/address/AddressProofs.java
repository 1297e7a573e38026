package com.roseash.account.address;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import com.roseash.platform.persistence.Ids;
import com.roseash.platform.signin.OneTimeCodes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The codes that prove who reads an old inbox and a new one, as the database keeps them.
 */
@Component
class AddressProofs {

	private final JdbcClient jdbc;

	private final OneTimeCodes codes;

	private final AddressSettings settings;

	private final Clock clock;

	AddressProofs(JdbcClient jdbc, OneTimeCodes codes, AddressSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.codes = codes;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Makes the codes for another address; those made before are over.
	 * @throws TooManyChanges when the member asked too often
	 */
	Codes begin(UUID member, String email) {
		requirePatience(member);
		end(member);
		UUID id = Ids.next();
		Codes made = new Codes(this.codes.code(), this.codes.code());
		this.jdbc.sql("""
				insert into address_change (id, member_id, email, old_code, new_code, asked_at, expires_at)
				values (?, ?, cast(? as citext), ?, ?, ?, ?)""")
			.params(id, member, email, this.codes.digest(id, made.old()), this.codes.digest(id, made.fresh()),
					at(this.clock.instant()), at(this.clock.instant().plus(this.settings.lifetime())))
			.update();
		return made;
	}

	/** What waits for its codes, held until the transaction ends. */
	Optional<Pending> find(UUID member) {
		return this.jdbc.sql("""
				select id, email, old_code, new_code, wrong_codes from address_change
				where member_id = ? and done_at is null and expires_at > ? and wrong_codes < ?
				order by asked_at desc limit 1 for update""")
			.params(member, at(this.clock.instant()), this.settings.wrongCodes())
			.query(AddressProofs::pending)
			.optional();
	}

	boolean isProven(Pending pending, Codes typed) {
		return this.codes.matches(pending.oldCode(), pending.id(), typed.old())
				&& this.codes.matches(pending.newCode(), pending.id(), typed.fresh());
	}

	/** Counts a wrong try; returns how many are left. */
	int countWrong(Pending pending) {
		this.jdbc.sql("update address_change set wrong_codes = wrong_codes + 1 where id = ?")
			.param(pending.id())
			.update();
		return this.settings.wrongCodes() - pending.wrongCodes() - 1;
	}

	/** Ends what waits for its codes. */
	void end(UUID member) {
		this.jdbc.sql("update address_change set done_at = ? where member_id = ? and done_at is null")
			.params(at(this.clock.instant()), member)
			.update();
	}

	private void requirePatience(UUID member) {
		long recent = this.jdbc.sql("select count(*) from address_change where member_id = ? and asked_at > ?")
			.params(member, at(this.clock.instant().minusSeconds(3600)))
			.query(Long.class)
			.single();
		if (recent >= this.settings.perHour()) {
			throw new TooManyChanges("You asked for another address " + recent
					+ " times within the hour. Use the mails you were sent, or try again in an hour.");
		}
	}

	private static OffsetDateTime at(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

	private static Pending pending(ResultSet row, int number) throws SQLException {
		return new Pending(row.getObject("id", UUID.class), row.getString("email"), row.getBytes("old_code"),
				row.getBytes("new_code"), row.getInt("wrong_codes"));
	}

	/**
	 * The codes that two inboxes get.
	 *
	 * @param old the one of the old inbox
	 * @param fresh the one of the new inbox
	 */
	record Codes(String old, String fresh) {
	}

	/**
	 * A change that waits for its codes.
	 *
	 * @param id by which its codes are digested
	 * @param email the address that is wanted
	 * @param oldCode the digest of the code in the old inbox
	 * @param newCode the digest of the code in the new inbox
	 * @param wrongCodes how often somebody typed wrong ones
	 */
	@SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest alone
	record Pending(UUID id, String email, byte[] oldCode, byte[] newCode, int wrongCodes) {
	}

}
