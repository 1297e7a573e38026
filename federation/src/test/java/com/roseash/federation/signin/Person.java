package com.roseash.federation.signin;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Somebody with a browser that keeps cookies and follows no redirect by itself. */
public final class Person {

	private final HttpClient browser = HttpClient.newBuilder()
		.cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
		.build();

	private final URI home;

	public Person(int port) {
		this.home = URI.create("http://127.0.0.1:" + port);
	}

	public HttpResponse<String> get(String address) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(this.home.resolve(address)).GET());
	}

	public Document page(String address) throws IOException, InterruptedException {
		return Jsoup.parse(get(address).body());
	}

	public HttpResponse<String> post(String address, Map<String, String> form)
			throws IOException, InterruptedException {
		String body = form.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(HttpRequest.newBuilder(this.home.resolve(address))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Sec-Fetch-Site", "same-origin")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	/** Presses a button of a form, as a browser does. */
	public HttpResponse<String> press(Element button) throws IOException, InterruptedException {
		FormElement form = (FormElement) button.closest("form");
		String body = Stream
			.concat(form.formData().stream(),
					Stream.of(HttpConnection.KeyVal.create(button.attr("name"), button.val())))
			.map((field) -> field.key() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(HttpRequest.newBuilder(this.home.resolve(form.attr("action")))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Sec-Fetch-Site", "same-origin")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.browser.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
	}

}
