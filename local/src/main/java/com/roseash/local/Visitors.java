package com.roseash.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Set;

import com.roseash.platform.config.App;
import org.jsoup.Jsoup;

/**
 * Visits the applications as readers do: the home pages, and what they link to, again and
 * again, so that an AOT cache remembers what a JVM needs to serve them.
 */
final class Visitors {

	private static final int ROUNDS = 40;

	private static final int LINKS = 12;

	private final Ports ports;

	private final HttpClient http = HttpClient.newHttpClient();

	Visitors(Ports ports) {
		this.ports = ports;
	}

	/** Returns how many pages were read. */
	int visit() throws IOException, InterruptedException {
		Set<URI> pages = new LinkedHashSet<>();
		for (App app : App.values()) {
			pages.addAll(linked(app));
		}
		for (int round = 0; round < ROUNDS; round++) {
			for (URI page : pages) {
				read(page, "gzip");
			}
		}
		return pages.size() * ROUNDS;
	}

	private Set<URI> linked(App app) throws IOException, InterruptedException {
		URI home = this.ports.internalUrl(app).resolve("/");
		String publicHome = this.ports.publicUrl(app).toString();
		Set<URI> found = new LinkedHashSet<>(Set.of(home));
		Jsoup.parse(read(home, "identity"), publicHome)
			.select("a[href], link[href]")
			.stream()
			.map((link) -> link.absUrl("href"))
			.filter((url) -> url.startsWith(publicHome + "/"))
			.map((url) -> home.resolve(url.substring(publicHome.length())))
			.limit(LINKS)
			.forEach(found::add);
		return found;
	}

	private String read(URI page, String encoding) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(page).header("Accept-Encoding", encoding).build();
		return this.http.send(request, HttpResponse.BodyHandlers.ofString()).body();
	}

}
