package com.roseash.domain.account;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import com.roseash.platform.mail.Letters;
import com.roseash.platform.mail.Mail;

import org.springframework.stereotype.Component;

/** The mail that invites somebody: who does, and how to accept. */
@Component
class InvitationMail {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ROOT);

	private final Letters letters;

	private final Site site;

	InvitationMail(Letters letters, Site site) {
		this.letters = letters;
		this.site = site;
	}

	Mail of(Invitation invitation) {
		return this.letters.write(invitation.email(), "invitation", invitation.byName(),
				this.site.url(App.FEDERATION, "/signin"), invitation.email(),
				DAY.withLocale(this.site.locale()).format(invitation.until().atZone(this.site.zone())));
	}

}
