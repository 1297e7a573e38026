package com.roseash.federation.signin;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import com.roseash.domain.account.Identities;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.mail.Outbox;
import com.roseash.platform.persistence.Ids;
import com.roseash.platform.persistence.Turns;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves by mail who somebody is. Whoever asks gets the same answer, and the address the
 * same kind of mail, whether or not a member has it.
 */
@Service
@Transactional
class SignIns {

	private static final String ROW = "select id, email, link, code, browser, wrong_codes from sign_in ";

	private static final String ALIVE = "used_at is null and expires_at > ? and wrong_codes < ?";

	private final JdbcClient jdbc;

	private final Identities identities;

	private final SignInMail mail;

	private final Outbox outbox;

	private final Secrets secrets;

	private final Turns turns;

	private final SignInSettings settings;

	private final Clock clock;

	SignIns(JdbcClient jdbc, Identities identities, SignInMail mail, Outbox outbox, Secrets secrets, Turns turns,
			SignInSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.identities = identities;
		this.mail = mail;
		this.outbox = outbox;
		this.secrets = secrets;
		this.turns = turns;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Sends a mail with a link and a code.
	 * @throws TooOften when the address was asked for too often
	 */
	Asked ask(String address) {
		String email = requireAddress(address);
		this.turns.take("sign-in", email.toLowerCase(java.util.Locale.ROOT));
		requirePatience(email);
		UUID id = Ids.next();
		String link = this.secrets.token();
		String code = this.secrets.code();
		String browser = this.secrets.token();
		this.jdbc.sql("""
				insert into sign_in (id, email, link, code, browser, asked_at, expires_at)
				values (?, cast(? as citext), ?, ?, ?, ?, ?)""")
			.params(id, email, this.secrets.digest(link), this.secrets.digest(id, code), this.secrets.digest(browser),
					at(this.clock.instant()), at(this.clock.instant().plus(this.settings.lifetime())))
			.update();
		boolean member = !this.identities.byAddress(email).isEmpty();
		this.outbox.send(member ? this.mail.toMember(email, link, code) : this.mail.toStranger(email));
		return new Asked(browser);
	}

	/** What a link proves in the browser that opened it. */
	Proof byLink(String link, @Nullable String browser) {
		Optional<Attempt> found = alive("link = ? and ", this.secrets.digest(link));
		if (found.isEmpty()) {
			return new Proof.Over();
		}
		Attempt attempt = found.get();
		return isAskedBy(attempt, browser) ? use(attempt) : new Proof.OtherBrowser();
	}

	/** What a code proves that was typed in the browser that asked. */
	Proof byCode(String code, @Nullable String browser) {
		Optional<Attempt> found = (browser != null) ? alive("browser = ? and ", this.secrets.digest(browser))
				: Optional.empty();
		if (found.isEmpty()) {
			return new Proof.Over();
		}
		Attempt attempt = found.get();
		if (MessageDigest.isEqual(attempt.code(), this.secrets.digest(attempt.id(), code.replaceAll("\\D", "")))) {
			return use(attempt);
		}
		this.jdbc.sql("update sign_in set wrong_codes = wrong_codes + 1 where id = ?").param(attempt.id()).update();
		int left = this.settings.wrongCodes() - attempt.wrongCodes() - 1;
		return (left > 0) ? new Proof.WrongCode(left) : new Proof.Over();
	}

	private Proof use(Attempt attempt) {
		int used = this.jdbc.sql("update sign_in set used_at = ? where id = ? and used_at is null")
			.params(at(this.clock.instant()), attempt.id())
			.update();
		return (used == 1) ? new Proof.Proven(attempt.email()) : new Proof.Over();
	}

	private boolean isAskedBy(Attempt attempt, @Nullable String browser) {
		return browser != null && MessageDigest.isEqual(attempt.browser(), this.secrets.digest(browser));
	}

	private Optional<Attempt> alive(String condition, byte[] digest) {
		return this.jdbc.sql(ROW + "where " + condition + ALIVE + " for update")
			.params(digest, at(this.clock.instant()), this.settings.wrongCodes())
			.query(SignIns::attempt)
			.optional();
	}

	private void requirePatience(String email) {
		Instant hourAgo = this.clock.instant().minusSeconds(3600);
		long recent = this.jdbc.sql("select count(*) from sign_in where email = cast(? as citext) and asked_at > ?")
			.params(email, at(hourAgo))
			.query(Long.class)
			.single();
		if (recent >= this.settings.perAddress()) {
			throw new TooOften("This address was sent " + recent
					+ " mails within the hour. Look for the last of them, or try again in an hour.");
		}
	}

	private static String requireAddress(String address) {
		String email = InvalidField.requireText("email", address, 200);
		if (!email.matches("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.?[^\\s@<>,;\"]+")) {
			throw new InvalidField("email", "must be an e-mail address, such as ada@example.org");
		}
		return email;
	}

	private static OffsetDateTime at(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

	private static Attempt attempt(ResultSet row, int number) throws SQLException {
		return new Attempt(row.getObject("id", UUID.class), row.getString("email"), row.getBytes("code"),
				row.getBytes("browser"), row.getInt("wrong_codes"));
	}

	@SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest alone
	private record Attempt(UUID id, String email, byte[] code, byte[] browser, int wrongCodes) {
	}

}
