package com.roseash.local.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.roseash.local.Platform;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is in the mailbox. */
public final class Letters {

	static final Pattern LINK = Pattern.compile("(http://\\S+/signin/links/\\S+)");

	static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

	private final HttpClient http = HttpClient.newHttpClient();

	private final URI messages;

	Letters(Platform platform) {
		this("http://127.0.0.1:" + platform.ports().mailbox() + "/messages");
	}

	public Letters(String messages) {
		this.messages = URI.create(messages);
	}

	/** What the newest mail to that address says, once there is one. */
	String to(String address, Pattern what) {
		return after("", address, what);
	}

	/** The same, once it says something else than before. */
	String after(String before, String address, Pattern what) {
		return Awaitility.await().until(() -> newest(address, what), (found) -> !found.equals(before));
	}

	/** What the newest mail to that address says now; nothing before there is one. */
	String newest(String address, Pattern what) {
		for (JsonNode mail : JsonMapper.shared().readTree(messages())) {
			Matcher matcher = what.matcher(mail.path("text").asString());
			if (mail.path("to").toString().contains(address) && matcher.find()) {
				return matcher.group(1);
			}
		}
		return "";
	}

	private String messages() {
		try {
			return this.http.send(HttpRequest.newBuilder(this.messages).build(), HttpResponse.BodyHandlers.ofString())
				.body();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException("The mailbox does not answer", ex);
		}
	}

}
