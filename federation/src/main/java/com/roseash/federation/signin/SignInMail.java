package com.roseash.federation.signin;

import java.util.Locale;
import java.util.Map;

import com.roseash.platform.config.Site;
import com.roseash.platform.mail.Mail;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The mails by which people sign in. */
@Component
class SignInMail {

	private static final Locale LOCALE = Locale.UK;

	private final ITemplateEngine templates;

	private final MessageSource messages;

	private final Site site;

	private final SignInSettings settings;

	SignInMail(ITemplateEngine templates, MessageSource messages, Site site, SignInSettings settings) {
		this.templates = templates;
		this.messages = messages;
		this.site = site;
		this.settings = settings;
	}

	/** To a member: the link and the code. */
	Mail toMember(String email, String link, String code) {
		String url = this.site.url("/signin/links/" + link);
		String minutes = Long.toString(this.settings.lifetime().toMinutes());
		return mail(email, "member", Map.of("url", url, "code", code, "minutes", minutes), url, code, minutes);
	}

	/** To an address that no member has: how to join. */
	Mail toStranger(String email) {
		String url = this.site.url(com.roseash.platform.config.App.ACCOUNT, "/");
		return mail(email, "stranger", Map.of("url", url), url);
	}

	private Mail mail(String email, String kind, Map<String, Object> variables, String... parts) {
		Context context = new Context(LOCALE, variables);
		context.setVariable("name", this.site.name());
		context.setVariable("kind", kind);
		Object[] arguments = new Object[parts.length + 1];
		arguments[0] = this.site.name();
		System.arraycopy(parts, 0, arguments, 1, parts.length);
		return new Mail(email, text("mail." + kind + ".subject", arguments), text("mail." + kind + ".text", arguments),
				this.templates.process("mail/" + kind, context));
	}

	private String text(String key, Object[] arguments) {
		return this.messages.getMessage(key, arguments, LOCALE);
	}

}
