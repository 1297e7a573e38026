package com.roseash.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A provider of identities (OpenID Connect) that knows one member and has the faults that
 * a test gives it.
 */
public final class TestProvider {

	public static final UUID MEMBER = UUID.fromString("01900000-0000-7000-8000-000000000001");

	/** Whether the member is signed in here. */
	public volatile boolean signedIn = true;

	/** Why it lets nobody in, as OAuth calls it; empty when it does. */
	public volatile String refusal = "";

	/** Whether it says that it is ready. */
	public volatile boolean ready = true;

	/** Whether it answers those who redeem a code. */
	public volatile boolean redeems = true;

	/** When a token is issued, and when it is over, in seconds from now. */
	public volatile int issued;

	public volatile int over = 300;

	/** How often it was asked who somebody is. */
	public final AtomicInteger asked = new AtomicInteger();

	private final Map<String, MultiValueMap<String, String>> codes = new ConcurrentHashMap<>();

	private final RSAKey key;

	private final HttpServer server;

	public TestProvider() throws IOException, JOSEException {
		this.key = new RSAKeyGenerator(2048).keyID("test").generate();
		this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		this.server.createContext("/actuator/health/readiness",
				(exchange) -> answer(exchange, this.ready ? 200 : 503, ""));
		this.server.createContext("/oauth2/authorize", this::authorize);
		this.server.createContext("/oauth2/token", this::redeem);
		this.server.createContext("/oauth2/jwks",
				(exchange) -> answer(exchange, 200, new JWKSet(this.key).toPublicJWKSet().toString()));
		this.server.start();
	}

	/** Its address, which is also its name. */
	public String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/** Takes all faults from it. */
	public void recover() {
		this.signedIn = true;
		this.refusal = "";
		this.ready = true;
		this.redeems = true;
		this.issued = 0;
		this.over = 300;
		this.asked.set(0);
	}

	private void authorize(HttpExchange exchange) throws IOException {
		this.asked.incrementAndGet();
		MultiValueMap<String, String> request = parameters(exchange.getRequestURI().getRawQuery());
		boolean silent = "none".equals(request.getFirst("prompt"));
		String code = UUID.randomUUID().toString();
		if (!this.refusal.isEmpty()) {
			back(exchange, request, "error=" + this.refusal);
		}
		else if (this.signedIn) {
			this.codes.put(code, request);
			back(exchange, request, "code=" + code);
		}
		else if (silent) {
			back(exchange, request, "error=login_required");
		}
		else {
			answer(exchange, 200, "Who are you?");
		}
	}

	private static void back(HttpExchange exchange, MultiValueMap<String, String> request, String answer)
			throws IOException {
		exchange.getResponseHeaders()
			.set("Location", decode(request, "redirect_uri") + "?" + answer + "&state=" + request.getFirst("state"));
		answer(exchange, 302, "");
	}

	private void redeem(HttpExchange exchange) throws IOException {
		MultiValueMap<String, String> form = parameters(
				new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		MultiValueMap<String, String> request = this.codes.remove(form.getFirst("code"));
		if (!this.redeems) {
			exchange.close();
		}
		else if (request == null || !request.getFirst("code_challenge").equals(hash(form.getFirst("code_verifier")))) {
			answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
		}
		else {
			answer(exchange, 200, "{\"access_token\":\"none\",\"token_type\":\"Bearer\",\"expires_in\":300,"
					+ "\"scope\":\"openid\",\"id_token\":\"" + token(request) + "\"}");
		}
	}

	@SuppressWarnings("JavaUtilDate")
	private String token(MultiValueMap<String, String> request) {
		Instant now = Instant.now();
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(),
				new JWTClaimsSet.Builder().issuer(url())
					.subject(MEMBER.toString())
					.audience(List.of(decode(request, "client_id")))
					.issueTime(Date.from(now.plusSeconds(this.issued)))
					.expirationTime(Date.from(now.plusSeconds(this.over)))
					.claim("nonce", request.getFirst("nonce"))
					.claim("sid", UUID.randomUUID().toString())
					.build());
		try {
			token.sign(new RSASSASigner(this.key));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String hash(String verifier) {
		try {
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(
						MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
		}
		catch (java.security.NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String decode(MultiValueMap<String, String> request, String name) {
		return java.net.URLDecoder.decode(request.getFirst(name), StandardCharsets.UTF_8);
	}

	private static MultiValueMap<String, String> parameters(String query) {
		return UriComponentsBuilder.fromUri(URI.create("/?" + query)).build().getQueryParams();
	}

	private static void answer(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, (bytes.length > 0) ? bytes.length : -1);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

}
