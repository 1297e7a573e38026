package com.roseash.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A browser that keeps cookies, and tells of each redirect that it follows. */
public final class Wanderer {

	private static final int MOST = 20;

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final URI home;

	/** The answers of the last way that was followed, the last of them where it ended. */
	public final List<HttpResponse<String>> way = new ArrayList<>();

	public Wanderer(String home) {
		this.home = URI.create(home);
	}

	/** Looks at a page, as somebody who types its address. */
	public HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
		return send(request(address, headers).GET());
	}

	/** The same by another method. */
	public HttpResponse<String> ask(String method, String address, String... headers)
			throws IOException, InterruptedException {
		return send(request(address, headers).method(method, BodyPublishers.noBody()));
	}

	/** The same, and wherever it leads. */
	public HttpResponse<String> follow(String address, String... headers) throws IOException, InterruptedException {
		return follow(get(address, headers));
	}

	/** Sends a form, as one of the site's own pages does. */
	public HttpResponse<String> post(String address, String form, String... headers)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = request(address, "Content-Type", "application/x-www-form-urlencoded",
				"Sec-Fetch-Site", "same-origin");
		return send(with(headers, request).POST(BodyPublishers.ofString(form)));
	}

	/** Where an answer leads in the end. */
	public HttpResponse<String> follow(HttpResponse<String> answer) throws IOException, InterruptedException {
		this.way.clear();
		this.way.add(answer);
		HttpResponse<String> last = answer;
		while (location(last).isPresent()) {
			if (this.way.size() > MOST) {
				throw new IllegalStateException("Sent in circles: " + last.uri());
			}
			last = get(last.uri().resolve(location(last).get()).toString());
			this.way.add(last);
		}
		return last;
	}

	/** Where an answer leads next. */
	public static Optional<String> location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location");
	}

	/** The value of a cookie, if there is one of that name. */
	public Optional<String> cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.map(HttpCookie::getValue)
			.findFirst();
	}

	/** Puts a cookie into it. */
	public void plant(String name, String value) {
		HttpCookie cookie = new HttpCookie(name, value);
		cookie.setDomain(this.home.getHost());
		cookie.setPath("/");
		cookie.setVersion(0);
		this.cookies.getCookieStore().add(this.home, cookie);
	}

	/** Forgets the cookies whose names begin so. */
	public void forget(String beginning) {
		this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().startsWith(beginning))
			.toList()
			.forEach((cookie) -> this.cookies.getCookieStore().remove(this.home, cookie));
	}

	private HttpRequest.Builder request(String address, String... headers) {
		return with(headers, HttpRequest.newBuilder(this.home.resolve(address)).header("Accept", "text/html"));
	}

	private static HttpRequest.Builder with(String[] headers, HttpRequest.Builder request) {
		for (int i = 0; i < headers.length; i += 2) {
			request.setHeader(headers[i], headers[i + 1]);
		}
		return request;
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

}
