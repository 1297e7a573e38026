package com.roseash.local.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Answers whatever it is asked, in the place of an application, with what nobody wants.
 */
final class Impostor implements AutoCloseable {

	private static final String PAGE = "<!doctype html><html><body><h1>garbage</h1><script>garbage()";

	private final HttpServer server;

	private volatile Answer answer = Answer.ERROR_PAGE;

	private volatile boolean asked;

	Impostor(int port) throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	void answer(Answer answer) {
		this.answer = answer;
		this.asked = false;
	}

	/** Whether anybody got the answer that it gives now. */
	boolean wasAsked() {
		return this.asked;
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void handle(HttpExchange exchange) throws IOException {
		Answer given = this.answer;
		byte[] body = given.body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", given.type);
		exchange.getResponseHeaders().set("Cache-Control", "max-age=3600");
		exchange.getResponseHeaders().set("Location", "/elsewhere");
		exchange.sendResponseHeaders(given.status, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
		this.asked = true;
	}

	/** What an application that is broken, or none of ours, may say. */
	enum Answer {

		ERROR_PAGE(500, "text/html", PAGE),

		SOME_PAGE(200, "text/html", PAGE),

		REDIRECT(302, "text/html", PAGE),

		NO_JSON(200, "application/json", PAGE),

		OTHER_JSON(200, "application/json", "{\"garbage\": [1, 2]}"),

		EMPTY_JSON(200, "application/json", "[]"),

		BROKEN_SLOT(200, "application/json", slot(500, "text/html", "garbage")),

		SLOT_OF_ANOTHER_TYPE(200, "application/json", slot(200, "text/plain", "garbage")),

		SLOT_THAT_IS_TOO_LARGE(200, "application/json", slot(200, "text/html", "garbage ".repeat(1_000_000))),

		TYPELESS(200, "application/octet-stream", "\0\1garbage");

		private final int status;

		private final String type;

		private final String body;

		Answer(int status, String type, String body) {
			this.status = status;
			this.type = type;
			this.body = body;
		}

		private static String slot(int status, String type, String body) {
			return """
					[{"slot": "events/upcoming?limit=3", "status": %d, "body": "%s",
					  "headers": {"Content-Type": "%s", "Cache-Control": "max-age=60", "Fragment-Scope": "public"}}]"""
				.formatted(status, body, type);
		}

	}

}
