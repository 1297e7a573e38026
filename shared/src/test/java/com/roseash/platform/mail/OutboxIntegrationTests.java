package com.roseash.platform.mail;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import com.roseash.platform.activity.Workers;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.mail.Outbox.Claim;
import com.roseash.testing.AtOnce;
import com.roseash.testing.DatabaseTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@DatabaseTest
class OutboxIntegrationTests {

	private static final Mail MAIL = new Mail("ada@example.org", "Your code", "It is 123456", "<p>It is 123456</p>");

	private final Server server = new Server();

	private final MeterRegistry meters = new SimpleMeterRegistry();

	@Autowired
	Outbox outbox;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@BeforeEach
	void begin() {
		this.jdbc.sql("delete from mail").update();
	}

	@Test
	void aMailIsSentOnceAndThenGone() throws Exception {
		send();
		carry(3);
		carry(3);

		MimeMessage message = this.server.sent.getFirst();
		assertThat(this.server.sent).hasSize(1);
		assertThat(message.getSubject()).isEqualTo("Your code");
		assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("ada@example.org");
		assertThat(message.getFrom()).extracting(Object::toString).containsExactly("coop@example.org");
		assertThat(raw(message)).contains("multipart/alternative", "It is 123456", "<p>It is 123456</p>");
		assertThat(waiting()).isZero();
	}

	@Test
	void whatDidNotHappenIsNotWrittenTo() {
		this.transaction.executeWithoutResult((status) -> {
			this.outbox.send(MAIL);
			status.setRollbackOnly();
		});

		assertThat(waiting()).isZero();
		assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> this.outbox.send(MAIL));
	}

	@Test
	void operatorsSeeWhatWaitsAndWhatWasGivenUp() {
		MailMetrics metrics = new MailMetrics(this.meters, settings(3), this.jdbc,
				Clock.offset(Clock.systemUTC(), Duration.ofMinutes(11)));
		send();
		metrics.measure();
		assertThat(this.meters.get("rose.mails.waiting").gauge().value()).isOne();
		assertThat(this.meters.get("rose.mails.age").gauge().value()).isBetween(650.0, 700.0);
		assertThat(this.meters.get("rose.degraded").tag("part", "mail").gauge().value()).isOne();

		this.server.away.set(true);
		carry(1);
		metrics.measure();
		assertThat(this.meters.get("rose.mails.waiting").gauge().value()).isZero();
		assertThat(this.meters.get("rose.mails.given.up").gauge().value()).isOne();
		assertThat(this.meters.get("rose.mails.tried").tag("outcome", "failed").counter().count()).isOne();
		assertThat(this.meters.get("rose.degraded").tag("part", "mail").gauge().value()).isZero();
	}

	@Test
	void aProcessThatEndsFinishesTheMailUnderWay() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch finish = new CountDownLatch(1);
		this.server.meanwhile = () -> {
			begun.countDown();
			finish.await();
			return true;
		};
		MailCarrier carrier = carrier(3);
		send();
		carrier.start();
		begun.await();

		CompletableFuture<Void> ending = CompletableFuture.runAsync(carrier::stop);
		finish.countDown();
		ending.get(5, TimeUnit.SECONDS);

		assertThat(this.server.sent).hasSize(1);
		assertThat(waiting()).isZero();
	}

	@Test
	void aMailThatHangsDoesNotHoldUpTheEnd() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		this.server.meanwhile = () -> {
			begun.countDown();
			new CountDownLatch(1).await();
			return true;
		};
		MailCarrier carrier = carrier(3);
		send();
		carrier.start();
		begun.await();

		CompletableFuture.runAsync(carrier::stop).get(5, TimeUnit.SECONDS);

		assertThat(this.server.sent).isEmpty();
		assertThat(waiting()).isOne();
	}

	@Test
	void whoeverReadsTheDatabaseReadsNoSecret() {
		send();

		String row = this.jdbc.sql("select encode(content, 'escape') || mail::text from mail")
			.query(String.class)
			.single();
		assertThat(row).doesNotContain("It is 123456", "ada@example.org");
	}

	@Test
	void aServerThatIsAwayIsTriedAgainAndThenGivenUp() {
		this.server.away.set(true);
		send();
		carry(3);
		assertThat(waiting()).isEqualTo(1);

		this.server.away.set(false);
		carry(3);
		assertThat(this.server.sent).hasSize(1);

		this.server.away.set(true);
		send();
		carry(2);
		carry(2);
		assertThat(this.outbox.claim(UUID.randomUUID(), Duration.ofMinutes(1))).as("it was given up").isEmpty();
		assertThat(this.jdbc.sql("select reason from mail where given_up_at is not null").query(String.class).single())
			.isEqualTo("MailSendException");
	}

	@Test
	void manyProcessesSendEachMailOnce() throws Exception {
		for (int i = 0; i < 20; i++) {
			send();
		}

		AtOnce.call(5, () -> {
			while (waiting() > 0) {
				carry(3);
			}
			return true;
		});

		assertThat(this.server.sent).hasSize(20);
	}

	@Test
	void whatAProcessTookAndDidNotSendIsSentByAnother() {
		send();
		Claim dead = this.outbox.claim(UUID.randomUUID(), Duration.ZERO).orElseThrow();

		carry(3);

		assertThat(this.server.sent).hasSize(1);
		this.outbox.failed(dead, "late", Duration.ZERO, true);
		assertThat(waiting()).isZero();
	}

	@Test
	void whereThereIsNoHostMailsWaitForAProcessThatHasOne() {
		for (int i = 0; i < 20; i++) {
			send();
		}
		Server other = new Server();
		MailCarrier without = carrier(3, this.server, "");
		MailCarrier with = carrier(3, other, "127.0.0.1");
		try {
			without.start();
			with.start();
			await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 0);
		}
		finally {
			without.stop();
			with.stop();
		}

		assertThat(this.server.sent).isEmpty();
		assertThat(other.sent).hasSize(20);
	}

	@Test
	void whatIsNoMailIsRefusedByItsField() {
		refused("to", () -> new Mail("ada@example.org, bob@example.org", "Code", "x", "x"));
		refused("to", () -> new Mail("ada", "Code", "x", "x"));
		refused("subject", () -> new Mail("ada@example.org", "Code\r\nBcc: bob@example.org", "x", "x"));
		refused("text", () -> new Mail("ada@example.org", "Code", " ", "x"));
	}

	private void send() {
		this.transaction.executeWithoutResult((status) -> this.outbox.send(MAIL));
	}

	private MailCarrier carrier(int attempts) {
		return carrier(attempts, this.server, "127.0.0.1");
	}

	private MailCarrier carrier(int attempts, Server server, String host) {
		MailSettings settings = settings(attempts);
		return new MailCarrier(this.outbox, server, settings,
				new MailMetrics(this.meters, settings, this.jdbc, Clock.systemUTC()), host);
	}

	private static MailSettings settings(int attempts) {
		return new MailSettings("coop@example.org", true, attempts, Duration.ofMinutes(1), Duration.ofMillis(1),
				Duration.ofSeconds(1));
	}

	private void carry(int attempts) {
		MailCarrier carrier = carrier(attempts);
		this.jdbc.sql("update mail set next_at = now() where turn is null").update();
		Optional<Claim> claim = this.outbox.claim(UUID.randomUUID(), Duration.ofMinutes(1));
		claim.ifPresent((taken) -> carrier.carry(taken));
	}

	private long waiting() {
		return this.jdbc.sql("select count(*) from mail").query(Long.class).single();
	}

	private static String raw(MimeMessage message) throws IOException, MessagingException {
		java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
		message.writeTo(bytes);
		return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
	}

	private static void refused(String field, Runnable mail) {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(mail::run)
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(field));
	}

	/** A mail server that keeps what it gets, unless it is away. */
	private static final class Server extends JavaMailSenderImpl {

		private final List<MimeMessage> sent = new CopyOnWriteArrayList<>();

		private final AtomicBoolean away = new AtomicBoolean();

		private volatile Workers.Work meanwhile = () -> true;

		@Override
		public void send(MimeMessage message) {
			try {
				var unused = this.meanwhile.done();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new MailSendException("cut off", ex);
			}
			if (this.away.get()) {
				throw new MailSendException("away");
			}
			try {
				message.saveChanges();
			}
			catch (MessagingException ex) {
				throw new MailSendException("no mail", ex);
			}
			this.sent.add(message);
		}

	}

}
