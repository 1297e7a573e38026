package com.roseash.federation.passkeys;

import com.roseash.domain.account.Identity;
import com.roseash.platform.activity.Activities;
import com.roseash.platform.mail.Outbox;

import org.springframework.stereotype.Component;

/** Writes down what happens to a member's passkeys, and tells the member by mail. */
@Component
class PasskeyNews {

	private final Activities activities;

	private final Outbox outbox;

	private final PasskeyMail mail;

	PasskeyNews(Activities activities, Outbox outbox, PasskeyMail mail) {
		this.activities = activities;
		this.outbox = outbox;
		this.mail = mail;
	}

	/** There is one more, of that name. */
	void added(Identity member, String passkey) {
		this.activities.record(new PasskeyAdded(member.handle(), passkey));
		this.outbox.send(this.mail.added(member.email(), passkey));
	}

	/** There is one less; it had that name. */
	void removed(Identity member, String passkey) {
		this.activities.record(new PasskeyRemoved(member.handle(), passkey));
		this.outbox.send(this.mail.removed(member.email(), passkey));
	}

}
