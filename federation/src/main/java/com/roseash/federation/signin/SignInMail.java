package com.roseash.federation.signin;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import com.roseash.platform.mail.Letters;
import com.roseash.platform.mail.Mail;

import org.springframework.stereotype.Component;

/** The mails by which people sign in or begin to be members. */
@Component
class SignInMail {

	private final Letters letters;

	private final Site site;

	private final SignInSettings settings;

	SignInMail(Letters letters, Site site, SignInSettings settings) {
		this.letters = letters;
		this.site = site;
		this.settings = settings;
	}

	/**
	 * The mail for that recipient; those for all others are written too, so that the time
	 * it takes says nothing.
	 */
	Mail to(Recipient recipient, String email, Asked asked) {
		String link = this.site.url("/signin/links/" + asked.link());
		String minutes = Long.toString(this.settings.lifetime().toMinutes());
		Map<Recipient, Mail> mails = new EnumMap<>(Recipient.class);
		for (Recipient anybody : Recipient.values()) {
			mails.put(anybody, switch (anybody) {
				case MEMBER, BEGINNER -> this.letters.write(email, anybody.id(), link, asked.code(), minutes);
				case STRANGER -> this.letters.write(email, anybody.id(), this.site.url(App.ACCOUNT, "/"));
			});
		}
		return Objects.requireNonNull(mails.get(recipient));
	}

}
