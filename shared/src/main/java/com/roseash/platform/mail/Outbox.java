package com.roseash.platform.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import com.roseash.platform.persistence.EncryptedColumn;
import com.roseash.platform.persistence.Encryption;
import com.roseash.platform.persistence.Ids;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The mails that wait to be sent. They may hold secrets, so they are encrypted, and gone
 * as soon as they are sent.
 */
@Component
public class Outbox {

	private static final String PLACE = "mail";

	private static final String CLAIM = """
			update mail set attempts = attempts + 1, turn = :turn, next_at = now() + :lease * interval '1 millisecond'
			where id = (
				select id from mail where given_up_at is null and next_at <= now() order by next_at limit 1
				for update skip locked)
			returning id, attempts, content""";

	private final JdbcClient jdbc;

	private final Encryption encryption;

	private final JsonMapper json;

	private volatile Runnable arrived = () -> {
	};

	Outbox(JdbcClient jdbc, Encryption encryption, JsonMapper json) {
		this.jdbc = jdbc;
		this.encryption = encryption;
		this.json = json;
	}

	@Bean
	static EncryptedColumn encryptedMails() {
		return new EncryptedColumn("mail", "content", "'" + PLACE + "'");
	}

	/** Sends a mail when the transaction has committed, and not if it does not. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void send(Mail mail) {
		this.jdbc.sql("insert into mail (id, content) values (?, ?)")
			.params(Ids.next(), this.encryption.encrypt(this.json.writeValueAsString(mail), PLACE))
			.update();
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				Outbox.this.arrived.run();
			}

		});
	}

	/** Whom to call when a mail has arrived. */
	void whenArrived(Runnable arrived) {
		this.arrived = arrived;
	}

	/** Takes a mail that is due, for one attempt. */
	Optional<Claim> claim(UUID turn, Duration lease) {
		return this.jdbc.sql(CLAIM)
			.param("turn", turn)
			.param("lease", lease.toMillis())
			.query((row, number) -> new Claim(row.getObject("id", UUID.class), turn, row.getInt("attempts"),
					read(row.getBytes("content"))))
			.optional();
	}

	/** Forgets a mail that was sent. */
	void sent(Claim claim) {
		this.jdbc.sql("delete from mail where id = ? and turn = ?").params(claim.id(), claim.turn()).update();
	}

	/** Notes a failed attempt; another is made after a pause, unless it was the last. */
	void failed(Claim claim, String reason, Duration pause, boolean last) {
		this.jdbc.sql("""
				update mail set turn = null, reason = :reason, next_at = now() + :pause * interval '1 millisecond',
					given_up_at = case when :last then now() end
				where id = :id and turn = :turn""")
			.param("id", claim.id())
			.param("turn", claim.turn())
			.param("reason", reason)
			.param("pause", pause.toMillis())
			.param("last", last)
			.update();
	}

	private Mail read(byte[] content) {
		return this.json.readValue(this.encryption.decrypt(content, PLACE), Mail.class);
	}

	/**
	 * A mail that this process has in hand.
	 *
	 * @param id its id
	 * @param turn tells this claim from any other
	 * @param attempt which attempt this is, from 1
	 * @param mail what to send
	 */
	record Claim(UUID id, UUID turn, int attempt, Mail mail) {
	}

}
