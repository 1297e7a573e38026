package com.roseash.local.mailbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * The mailbox as a page and, at {@code /messages}, as JSON. The HTML of a mail is shown
 * in a frame that may do nothing: it comes from whoever the platform quotes.
 */
final class MailboxPages {

	private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'";

	private final Mailbox mailbox;

	private final TemplateEngine templates = templates();

	private final JsonMapper json = JsonMapper.builder().build();

	MailboxPages(Mailbox mailbox) {
		this.mailbox = mailbox;
	}

	void serve(HttpServer server) {
		server.createContext("/", this::page);
		server.createContext("/messages", this::messages);
	}

	private void page(HttpExchange exchange) throws IOException {
		if (!exchange.getRequestURI().getPath().equals("/")) {
			answer(exchange, 404, "text/plain; charset=utf-8", "There is only one page here.");
			return;
		}
		Context context = new Context(Locale.UK, Map.of("mails", this.mailbox.mails()));
		answer(exchange, 200, "text/html; charset=utf-8", this.templates.process("mailbox", context));
	}

	private void messages(HttpExchange exchange) throws IOException {
		answer(exchange, 200, "application/json", this.json.writeValueAsString(this.mailbox.mails()));
	}

	private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", type);
		exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
		exchange.getResponseHeaders().set("Cache-Control", "no-store");
		try (exchange) {
			exchange.sendResponseHeaders(status, bytes.length);
			exchange.getResponseBody().write(bytes);
		}
	}

	private static TemplateEngine templates() {
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("mailbox/");
		resolver.setSuffix(".html");
		resolver.setCharacterEncoding("UTF-8");
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(resolver);
		return engine;
	}

}
