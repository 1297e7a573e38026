package com.roseash.local.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody with a browser that keeps cookies, each application's for itself, and follows
 * redirects from one to the other.
 */
final class Guest {

	private static final int MOST_REDIRECTS = 10;

	private final Map<Integer, CookieManager> cookies = new HashMap<>();

	private final Map<Integer, HttpClient> browsers = new HashMap<>();

	/** The page that one arrives at. */
	String get(URI address) throws IOException, InterruptedException {
		return follow(address, HttpRequest.newBuilder(local(address)).GET());
	}

	/** The page that one arrives at after sending a form. */
	String post(URI address, Map<String, String> form) throws IOException, InterruptedException {
		String body = form.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return follow(address,
				HttpRequest.newBuilder(local(address))
					.header("Content-Type", "application/x-www-form-urlencoded")
					.header("Sec-Fetch-Site", "same-origin")
					.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	/** The cookies for the application at that address, as a browser sends them. */
	String cookies(URI address) {
		return cookies(address.getPort()).getCookieStore()
			.getCookies()
			.stream()
			.map(HttpCookie::toString)
			.collect(Collectors.joining("; "));
	}

	/** Forgets who one is on that application, and is still known elsewhere. */
	void forget(URI address) {
		cookies(address.getPort()).getCookieStore().removeAll();
	}

	private String follow(URI address, HttpRequest.Builder request) throws IOException, InterruptedException {
		URI at = local(address);
		HttpResponse<String> answer = send(at, request);
		for (int i = 0; i < MOST_REDIRECTS && answer.statusCode() / 100 == 3; i++) {
			at = local(at.resolve(answer.headers().firstValue("Location").orElseThrow()));
			answer = send(at, HttpRequest.newBuilder(at).GET());
		}
		if (answer.statusCode() != 200) {
			throw new IOException(at.getPath() + " answered " + answer.statusCode());
		}
		return answer.body();
	}

	private HttpResponse<String> send(URI address, HttpRequest.Builder request)
			throws IOException, InterruptedException {
		HttpClient browser = this.browsers.computeIfAbsent(address.getPort(),
				(port) -> HttpClient.newBuilder()
					.cookieHandler(cookies(port))
					.connectTimeout(Duration.ofSeconds(10))
					.build());
		return browser.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
	}

	private CookieManager cookies(int port) {
		return this.cookies.computeIfAbsent(port, (unknown) -> new CookieManager(null, CookiePolicy.ACCEPT_ALL));
	}

	/** The public names need not resolve on every machine. */
	private static URI local(URI address) {
		return URI.create("http://127.0.0.1:" + address.getPort() + address.getRawPath()
				+ ((address.getRawQuery() != null) ? "?" + address.getRawQuery() : ""));
	}

}
