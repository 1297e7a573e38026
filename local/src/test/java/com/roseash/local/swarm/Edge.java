package com.roseash.local.swarm;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import com.roseash.platform.config.App;

/** The six as the world reaches them: by name, over TLS, through the reverse proxy. */
final class Edge {

	/**
	 * As long as a browser waits. Eighteen processes on two cores are slow; a request
	 * that fails is another thing.
	 */
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final SSLContext trust;

	/**
	 * What the world trusts.
	 * @param authority the certificate of whoever signed the proxy's
	 */
	Edge(Path authority) throws IOException, GeneralSecurityException {
		KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
		store.load(null, null);
		try (InputStream certificate = Files.newInputStream(authority)) {
			store.setCertificateEntry("authority",
					CertificateFactory.getInstance("X.509").generateCertificate(certificate));
		}
		TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		managers.init(store);
		this.trust = SSLContext.getInstance("TLS");
		this.trust.init(null, managers.getTrustManagers(), null);
	}

	static String url(App app, String path) {
		return "https://%s.%s%s".formatted(app.id(), Swarm.DOMAIN, path);
	}

	/** Somebody with cookies of their own. */
	HttpClient visitor() {
		return HttpClient.newBuilder()
			.sslContext(this.trust)
			.cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
			.connectTimeout(PATIENCE)
			.build();
	}

	static HttpResponse<String> get(HttpClient visitor, App app, String path) throws IOException, InterruptedException {
		return visitor.send(request(app, path).build(), HttpResponse.BodyHandlers.ofString());
	}

	/** Sends a form, as the browser of a visitor does. */
	static HttpResponse<String> post(HttpClient visitor, App app, String path, Map<String, String> form)
			throws IOException, InterruptedException {
		String body = form.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return visitor.send(request(app, path).header("Content-Type", "application/x-www-form-urlencoded")
			.header("Origin", url(app, ""))
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static HttpRequest.Builder request(App app, String path) {
		return HttpRequest.newBuilder(URI.create(url(app, path))).timeout(PATIENCE);
	}

}
