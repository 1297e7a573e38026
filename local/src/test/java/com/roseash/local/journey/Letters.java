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
final class Letters {

	static final Pattern LINK = Pattern.compile("(http://\\S+/signin/links/\\S+)");

	static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

	private final HttpClient http = HttpClient.newHttpClient();

	private final URI messages;

	Letters(Platform platform) {
		this.messages = URI.create("http://127.0.0.1:" + platform.ports().mailbox() + "/messages");
	}

	/** What the newest mail to that address says, once there is one. */
	String to(String address, Pattern what) {
		return Awaitility.await().until(() -> find(address, what), (found) -> !found.isEmpty());
	}

	private String find(String address, Pattern what) throws IOException, InterruptedException {
		String body = this.http
			.send(HttpRequest.newBuilder(this.messages).build(), HttpResponse.BodyHandlers.ofString())
			.body();
		for (JsonNode mail : JsonMapper.shared().readTree(body)) {
			Matcher matcher = what.matcher(mail.path("text").asString());
			if (mail.path("to").toString().contains(address) && matcher.find()) {
				return matcher.group(1);
			}
		}
		return "";
	}

}
