package com.roseash.federation.signin;

import java.util.Locale;

import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.limit.TooOften;
import com.roseash.platform.mail.Outbox;
import com.roseash.platform.persistence.Turns;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends the mails by which people prove who they are. Whoever asks gets the same answer,
 * and the address the same kind of mail, whether or not a member has it.
 */
@Service
@Transactional
class SignIns {

	private final Attempts attempts;

	private final AddressLimits limits;

	private final Patience patience;

	private final Turns turns;

	private final Admission admission;

	private final SignInMail mail;

	private final Outbox outbox;

	SignIns(Attempts attempts, AddressLimits limits, Patience patience, Turns turns, Admission admission,
			SignInMail mail, Outbox outbox) {
		this.attempts = attempts;
		this.limits = limits;
		this.patience = patience;
		this.turns = turns;
		this.admission = admission;
		this.mail = mail;
		this.outbox = outbox;
	}

	/**
	 * Sends a mail with a link and a code.
	 * @throws TooOften when the address was asked for too often
	 */
	Asked ask(String address) {
		String email = requireAddress(address);
		this.patience.withAddress(email);
		this.turns.take("sign-in", email.toLowerCase(Locale.ROOT));
		this.limits.requireMail(email);
		Asked asked = this.attempts.begin(email);
		this.outbox.send(this.mail.to(this.admission.of(email), email, asked));
		return asked;
	}

	private static String requireAddress(String address) {
		String email = InvalidField.requireText("email", address, 200);
		if (!email.matches("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.?[^\\s@<>,;\"]+")) {
			throw new InvalidField("email", "must be an e-mail address, such as ada@example.org");
		}
		return email;
	}

}
