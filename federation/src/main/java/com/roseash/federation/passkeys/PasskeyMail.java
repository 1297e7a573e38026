package com.roseash.federation.passkeys;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import com.roseash.platform.config.Site;
import com.roseash.platform.mail.Mail;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The mails that tell a member that its passkeys are not those they were. */
@Component
class PasskeyMail {

	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ROOT);

	private final ITemplateEngine templates;

	private final MessageSource messages;

	private final Site site;

	private final Clock clock;

	PasskeyMail(ITemplateEngine templates, MessageSource messages, Site site, Clock clock) {
		this.templates = templates;
		this.messages = messages;
		this.site = site;
		this.clock = clock;
	}

	/** That there is one more. */
	Mail added(String address, String passkey) {
		return mail(address, "added", passkey);
	}

	/** That there is one less. */
	Mail removed(String address, String passkey) {
		return mail(address, "removed", passkey);
	}

	private Mail mail(String address, String change, String passkey) {
		String when = WHEN.withLocale(this.site.locale()).format(this.clock.instant().atZone(this.site.zone()));
		String url = this.site.url("/passkeys");
		Context page = new Context(this.site.locale());
		page.setVariable("change", change);
		page.setVariable("passkey", passkey);
		page.setVariable("when", when);
		page.setVariable("url", url);
		page.setVariable("name", this.site.name());
		return new Mail(address, text(change + ".subject", this.site.name()),
				text(change + ".text", this.site.name(), passkey, when, url),
				this.templates.process("mail/passkey", page));
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage("mail.passkey." + key, arguments, this.site.locale());
	}

}
