package com.roseash.platform.mail;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.roseash.platform.config.Site;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes mails in the house's design: of each kind the messages
 * {@code mail.<kind>.subject} and {@code mail.<kind>.text}, and the template
 * {@code mail/<kind>}.
 */
@Component
public class Letters {

	private final ITemplateEngine templates;

	private final MessageSource messages;

	private final Site site;

	Letters(ITemplateEngine templates, MessageSource messages, Site site) {
		this.templates = templates;
		this.messages = messages;
		this.site = site;
	}

	/**
	 * A mail of that kind.
	 * @param to the address
	 * @param kind what it is about
	 * @param parts what it says: {@code {1}} and so on in messages, where {@code {0}} is
	 * the cooperative's name, and {@code parts} in the template
	 */
	public Mail write(String to, String kind, String... parts) {
		Object[] arguments = Stream.concat(Stream.of(this.site.name()), Stream.of(parts)).toArray();
		Context context = new Context(this.site.locale(), Map.of("name", this.site.name(), "parts", List.of(parts)));
		return new Mail(to, text("mail." + kind + ".subject", arguments), text("mail." + kind + ".text", arguments),
				this.templates.process("mail/" + kind, context));
	}

	private String text(String key, Object[] arguments) {
		return this.messages.getMessage(key, arguments, this.site.locale());
	}

}
