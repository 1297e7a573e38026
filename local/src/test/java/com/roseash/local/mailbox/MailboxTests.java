package com.roseash.local.mailbox;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Properties;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class MailboxTests {

	private final HttpClient http = HttpClient.newHttpClient();

	private int httpPort;

	private int smtpPort;

	private Mailbox mailbox;

	@BeforeEach
	void start() throws IOException {
		try (ServerSocket one = new ServerSocket(0); ServerSocket two = new ServerSocket(0)) {
			this.httpPort = one.getLocalPort();
			this.smtpPort = two.getLocalPort();
		}
		this.mailbox = new Mailbox(this.httpPort, this.smtpPort);
		this.mailbox.start();
	}

	@AfterEach
	void stop() {
		this.mailbox.stop();
	}

	@Test
	void showsCaughtMailsNewestFirst() throws Exception {
		send("Grüße", "first", "<p>first</p>");
		send("Again", "second", "<p>second</p>");

		JsonNode messages = JsonMapper.shared().readTree(get("/messages"));

		assertThat(messages).hasSize(2);
		assertThat(messages.get(0).get("subject").asString()).isEqualTo("Again");
		JsonNode oldest = messages.get(1);
		assertThat(oldest.get("subject").asString()).isEqualTo("Grüße");
		assertThat(oldest.get("to").asString()).isEqualTo("ines@example.org");
		assertThat(oldest.get("text").asString()).isEqualTo("first");
		assertThat(oldest.get("html").asString()).isEqualTo("<p>first</p>");
		assertThat(oldest.get("receivedAt").asString()).endsWith("Z");
	}

	@Test
	void showsTheHtmlOfAMailWhereItCanDoNothing() throws Exception {
		send("<script>alert(1)</script>", "text", "<script>alert(2)</script>");

		Document page = Jsoup.parse(get("/"));

		assertThat(page.select("script")).isEmpty();
		assertThat(page.select("iframe").attr("sandbox")).isEmpty();
		assertThat(page.select("iframe[sandbox]").attr("srcdoc")).isEqualTo("<script>alert(2)</script>");
	}

	@Test
	void saysWhenThereIsNothing() throws Exception {
		assertThat(get("/")).contains("No mail yet");
		assertThat(get("/messages")).isEqualTo("[]");
	}

	private String get(String path) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.httpPort + path)).build();
		return this.http.send(request, HttpResponse.BodyHandlers.ofString()).body();
	}

	private void send(String subject, String text, String html) throws MessagingException {
		Properties properties = new Properties();
		properties.put("mail.smtp.host", "127.0.0.1");
		properties.put("mail.smtp.port", Integer.toString(this.smtpPort));
		MimeMessage message = new MimeMessage(Session.getInstance(properties));
		message.setFrom(new InternetAddress("hello@rose-ash.localhost"));
		message.setRecipient(Message.RecipientType.TO, new InternetAddress("ines@example.org"));
		message.setSubject(subject, "UTF-8");
		MimeBodyPart plain = new MimeBodyPart();
		plain.setText(text, "UTF-8");
		MimeBodyPart rich = new MimeBodyPart();
		rich.setContent(html, "text/html; charset=UTF-8");
		message.setContent(new MimeMultipart("alternative", plain, rich));
		Transport.send(message);
	}

}
