package com.roseash.account.address;

import java.util.Map;

import com.roseash.platform.config.Site;
import com.roseash.platform.mail.Mail;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The mails by which a member changes the address. */
@Component
class AddressMail {

	private final ITemplateEngine templates;

	private final MessageSource messages;

	private final Site site;

	AddressMail(ITemplateEngine templates, MessageSource messages, Site site) {
		this.templates = templates;
		this.messages = messages;
		this.site = site;
	}

	/** To the old inbox: what is about to happen, and the code that allows it. */
	Mail toOld(String email, String wanted, String code) {
		return mail(email, "old", wanted, code);
	}

	/** To the new inbox: the code that proves that it is read. */
	Mail toNew(String email, String code) {
		return mail(email, "new", email, code);
	}

	/** To an inbox whose address another member has already. */
	Mail toTaken(String email) {
		return mail(email, "taken", email, "");
	}

	/** To the former inbox, afterwards. */
	Mail toFormer(String email, String now) {
		return mail(email, "former", now, "");
	}

	private Mail mail(String email, String kind, String address, String code) {
		Context context = new Context(this.site.locale(),
				Map.of("name", this.site.name(), "kind", kind, "address", address, "code", code));
		Object[] arguments = { this.site.name(), address, code };
		return new Mail(email, text(kind + ".subject", arguments), text(kind + ".text", arguments),
				this.templates.process("mail/address", context));
	}

	private String text(String key, Object[] arguments) {
		return this.messages.getMessage("mail.address." + key, arguments, this.site.locale());
	}

}
