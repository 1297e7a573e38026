package com.roseash.platform.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import com.roseash.platform.activity.Workers;
import com.roseash.platform.mail.Outbox.Claim;
import io.github.resilience4j.core.IntervalFunction;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends the mails of the outbox through any SMTP server, together with all other
 * processes.
 */
@Component
class MailCarrier implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(MailCarrier.class);

	private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

	private final Outbox outbox;

	private final JavaMailSender sender;

	private final String host;

	private final MailSettings settings;

	private final MailMetrics metrics;

	private final Workers workers;

	private final IntervalFunction pauses;

	private final Semaphore signal = new Semaphore(0);

	/**
	 * A carrier that is not at work yet.
	 * @param host the mail server's; empty where there is none, and every mail waits
	 */
	MailCarrier(Outbox outbox, JavaMailSender sender, MailSettings settings, MailMetrics metrics,
			@Value("${spring.mail.host}") String host) {
		this.outbox = outbox;
		this.sender = sender;
		this.host = host;
		this.settings = settings;
		this.metrics = metrics;
		this.workers = new Workers(settings.poll());
		this.pauses = IntervalFunction.ofExponentialRandomBackoff(settings.firstPause(), 2, 0.3, LONGEST_PAUSE);
		outbox.whenArrived(this.signal::release);
	}

	@Override
	public boolean isAutoStartup() {
		return this.settings.sending();
	}

	@Override
	public void start() {
		this.workers.start();
		if (!this.host.isBlank()) {
			this.workers.repeat("mail", this::work);
		}
	}

	@Override
	public void stop() {
		this.workers.stop();
	}

	@Override
	public void stop(Runnable stopped) {
		this.workers.stop(stopped);
	}

	@Override
	public boolean isRunning() {
		return this.workers.isRunning();
	}

	private boolean work() throws InterruptedException {
		Optional<Claim> claim = this.outbox.claim(UUID.randomUUID(), this.settings.lease());
		if (claim.isPresent()) {
			carry(claim.get());
		}
		else {
			this.workers.await(this.signal, this.settings.poll());
		}
		return false;
	}

	/** Sends a mail; a process that dies in between sends it once more. */
	void carry(Claim claim) {
		try {
			this.sender.send(message(claim.mail()));
			this.outbox.sent(claim);
			this.metrics.sent();
		}
		catch (MailException | MessagingException ex) {
			boolean last = claim.attempt() >= this.settings.attempts();
			String reason = ex.getClass().getSimpleName();
			this.metrics.failed();
			this.outbox.failed(claim, reason, Duration.ofMillis(this.pauses.apply(claim.attempt())), last);
			log.warn("A mail was not sent: mail={} attempt={} last={} reason={}", claim.id(), claim.attempt(), last,
					reason);
		}
	}

	private MimeMessage message(Mail mail) throws MessagingException {
		MimeMessage message = this.sender.createMimeMessage();
		MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
		helper.setFrom(this.settings.from());
		helper.setTo(mail.to());
		helper.setSubject(mail.subject());
		helper.setText(mail.text(), mail.html());
		return message;
	}

}
