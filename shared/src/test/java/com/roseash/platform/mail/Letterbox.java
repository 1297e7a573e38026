package com.roseash.platform.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;

/** Takes the mails that wait to be sent, while a test runs. */
@TestComponent
public class Letterbox {

	private final Outbox outbox;

	Letterbox(Outbox outbox) {
		this.outbox = outbox;
	}

	/** All mails that wait, oldest first; they wait no longer. */
	public List<Mail> take() {
		List<Mail> mails = new ArrayList<>();
		Optional<Outbox.Claim> claim = this.outbox.claim(UUID.randomUUID(), Duration.ofMinutes(1));
		while (claim.isPresent()) {
			mails.add(claim.get().mail());
			this.outbox.sent(claim.get());
			claim = this.outbox.claim(UUID.randomUUID(), Duration.ofMinutes(1));
		}
		return mails;
	}

}
