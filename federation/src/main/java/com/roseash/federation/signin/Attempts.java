package com.roseash.federation.signin;

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

import com.roseash.platform.persistence.Ids;
import com.roseash.platform.signin.OneTimeCodes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The attempts to sign in as the database keeps them, for two days; of the secrets it
 * knows only digests.
 */
@Repository
class Attempts {

	private static final String ROW = "select id, email, code, browser, wrong_codes, expires_at from sign_in ";

	private static final String ALIVE = "used_at is null and expires_at > :now and wrong_codes < :most";

	private static final Duration KEPT = Duration.ofDays(2);

	private final JdbcClient jdbc;

	private final OneTimeCodes secrets;

	private final SignInSettings settings;

	private final Clock clock;

	Attempts(JdbcClient jdbc, OneTimeCodes secrets, SignInSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.secrets = secrets;
		this.settings = settings;
		this.clock = clock;
	}

	/** A new attempt, which takes the place of some that are long over. */
	Asked begin(String email) {
		forgetTheOldest();
		UUID id = Ids.next();
		Asked asked = new Asked(this.secrets.token(), this.secrets.code(), this.secrets.token());
		Instant now = this.clock.instant();
		this.jdbc.sql("""
				insert into sign_in (id, email, link, code, browser, asked_at, expires_at)
				values (?, cast(? as citext), ?, ?, ?, ?, ?)""")
			.params(id, email, this.secrets.digest(asked.link()), this.secrets.digest(id, asked.code()),
					this.secrets.digest(asked.browser()), at(now), at(now.plus(this.settings.lifetime())))
			.update();
		return asked;
	}

	/**
	 * The attempt with that link, if it can still be used; nobody else can use it now.
	 */
	Optional<Attempt> holdByLink(String link) {
		return find("link in (:digests) and " + ALIVE + " for update", link);
	}

	/**
	 * The attempt of that browser, if it can still be used; nobody else can use it now.
	 */
	Optional<Attempt> holdByBrowser(String browser) {
		return find("browser in (:digests) and " + ALIVE + " for update", browser);
	}

	/** The attempt of that browser, if it can still be used. */
	Optional<Attempt> byBrowser(String browser) {
		return find("browser in (:digests) and " + ALIVE, browser);
	}

	/** Notes that an attempt has come to its end. */
	void use(Attempt attempt) {
		this.jdbc.sql("update sign_in set used_at = ? where id = ?")
			.params(at(this.clock.instant()), attempt.id())
			.update();
	}

	/** Notes that a wrong code was typed. */
	void miss(Attempt attempt) {
		this.jdbc.sql("update sign_in set wrong_codes = wrong_codes + 1 where id = ?").param(attempt.id()).update();
	}

	/** What was tried for an address within that time, newest first. */
	List<Tried> tried(String email, Duration within) {
		return this.jdbc.sql("""
				select asked_at, wrong_codes from sign_in where email = cast(? as citext) and asked_at > ?
				order by asked_at desc""")
			.params(email, at(this.clock.instant().minus(within)))
			.query((row, number) -> new Tried(row.getObject("asked_at", OffsetDateTime.class).toInstant(),
					row.getInt("wrong_codes")))
			.list();
	}

	private void forgetTheOldest() {
		this.jdbc.sql("""
				delete from sign_in where id in (
					select id from sign_in where expires_at < ? order by expires_at limit 3 for update skip locked)""")
			.param(at(this.clock.instant().minus(KEPT)))
			.update();
	}

	private Optional<Attempt> find(String condition, String secret) {
		return this.jdbc.sql(ROW + "where " + condition)
			.param("digests", this.secrets.digests(secret))
			.param("now", at(this.clock.instant()))
			.param("most", this.settings.wrongCodes())
			.query(Attempts::attempt)
			.optional();
	}

	private static OffsetDateTime at(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

	private static Attempt attempt(ResultSet row, int number) throws SQLException {
		return new Attempt(row.getObject("id", UUID.class), row.getString("email"), row.getBytes("code"),
				row.getBytes("browser"), row.getInt("wrong_codes"),
				row.getObject("expires_at", OffsetDateTime.class).toInstant());
	}

	/**
	 * What one attempt counts.
	 *
	 * @param at when it was begun
	 * @param wrongCodes how many wrong codes were typed
	 */
	record Tried(Instant at, int wrongCodes) {
	}

}
