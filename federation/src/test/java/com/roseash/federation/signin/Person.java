package com.roseash.federation.signin;

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
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Somebody with a browser that keeps cookies and follows no redirect by itself. */
public final class Person {

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final URI home;

	private final String address;

	/** Somebody from a network that nobody else is in. */
	public Person(int port) {
		this(port, "2001:db8:%x:%x::1".formatted(ThreadLocalRandom.current().nextInt(0x10000),
				ThreadLocalRandom.current().nextInt(0x10000)));
	}

	/** Somebody from that address, as the proxy in front of us says. */
	public Person(int port, String address) {
		this.home = URI.create("http://127.0.0.1:" + port);
		this.address = address;
	}

	/** Has the browser send a cookie that another application of the site has set. */
	public Person with(String name, String value) {
		HttpCookie cookie = new HttpCookie(name, value);
		cookie.setPath("/");
		this.cookies.getCookieStore().add(this.home, cookie);
		return this;
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

	public HttpResponse<String> delete(String address) throws IOException, InterruptedException {
		return send(
				HttpRequest.newBuilder(this.home.resolve(address)).header("Sec-Fetch-Site", "same-origin").DELETE());
	}

	/** Sends JSON, as a script of that origin's page does. */
	public HttpResponse<String> script(String address, String origin, String json)
			throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(this.home.resolve(address))
			.header("Content-Type", "application/json")
			.header("Origin", origin)
			.POST(HttpRequest.BodyPublishers.ofString(json)));
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
		return this.browser.send(request.header("Accept", "text/html").header("X-Forwarded-For", this.address).build(),
				HttpResponse.BodyHandlers.ofString());
	}

}
