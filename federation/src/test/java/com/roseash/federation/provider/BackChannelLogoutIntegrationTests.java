package com.roseash.federation.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import com.roseash.federation.signin.Person;
import com.roseash.platform.activity.Activity;
import com.roseash.platform.activity.ActivityFilter;
import com.roseash.platform.activity.ActivityHandler;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Inspection;
import com.roseash.platform.activity.NotHandled;
import com.roseash.platform.session.SessionIndex;
import com.roseash.platform.session.SignInEnded;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Other people's applications are told of members who leave. */
class BackChannelLogoutIntegrationTests extends ProviderKit {

	private final List<String> told = new CopyOnWriteArrayList<>();

	private volatile int answer = 200;

	@Autowired
	Inspection inspection;

	@Autowired
	FindClientsLeft find;

	@Autowired
	TellClients tell;

	@Autowired
	SessionIndex sessions;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JsonMapper json;

	private HttpServer guild;

	@BeforeEach
	void open() throws IOException {
		this.guild = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.guild.createContext("/told", this::listen);
		this.guild.start();
	}

	@AfterEach
	void close() {
		this.guild.stop(0);
	}

	@Test
	void whoeverLeavesLeavesTheGuildToo() throws Exception {
		RelyingParty client = thirdParty("Guild", address());
		RelyingParty uninterested = thirdParty("Other");
		Person person = new Person(this.port);
		OIDCTokenResponse tokens = tokens(client.redeem(allow(person, client, client.authorize())));
		tokens(uninterested.redeem(allow(person, uninterested, uninterested.authorize())));

		person.post("/logout", Map.of());
		handle(this.find, newest(SignInEnded.class));
		for (Activity left : all(ClientLeft.class).subList(0, 2)) {
			handle(this.tell, left);
		}

		assertThat(this.told).singleElement();
		SignedJWT token = SignedJWT.parse(this.told.getFirst());
		assertThat(token.getHeader().getType()).hasToString("logout+jwt");
		LogoutTokenClaimsSet claims = validate(client, token);
		assertThat(claims.getSubject().getValue()).isEqualTo(this.ada.id().toString());
		assertThat(claims.getSessionID().getValue())
			.isEqualTo(client.validate(tokens.getOIDCTokens().getIDToken()).getStringClaim("sid"));
		assertThat(claims.getExpirationTime()).isBefore(java.time.Instant.now().plusSeconds(121));
		assertThat(claims.getClaim("nonce")).isNull();
	}

	@Test
	void aSignInOfAnotherDeviceGoesOn() throws Exception {
		RelyingParty client = thirdParty("Guild", address());
		Person phone = new Person(this.port);
		Person laptop = new Person(this.port);
		tokens(client.redeem(allow(phone, client, client.authorize())));
		signIn(laptop, client.authorize(), ADA);
		String kept = sid(client, tokens(client.redeem(code(laptop.get(client.authorize()), client))));

		phone.post("/logout", Map.of());
		handle(this.find, newest(SignInEnded.class));
		handle(this.tell, newest(ClientLeft.class));

		assertThat(this.told).singleElement()
			.satisfies((token) -> assertThat(validate(client, JWTParser.parse(token)).getSessionID().getValue())
				.isNotEqualTo(kept));
		assertThat(this.jdbc.sql("select sid from client_sign_in").query(String.class).list()).containsExactly(kept);
	}

	@Test
	void aClientThatIsDownIsToldOnceItIsBack() throws Exception {
		RelyingParty client = thirdParty("Guild", address());
		Person person = new Person(this.port);
		String sid = sid(client, tokens(client.redeem(allow(person, client, client.authorize()))));
		this.sessions.end(sid);
		Activity ended = newest(SignInEnded.class);
		assertThat(due(ended, this.find)).isEqualTo(1);
		handle(this.find, ended);
		Activity left = newest(ClientLeft.class);
		assertThat(due(left, this.tell)).isEqualTo(1);

		for (int refused : new int[] { 500, 302, 400 }) {
			this.answer = refused;
			assertThatExceptionOfType(NotHandled.class).isThrownBy(() -> handle(this.tell, left))
				.withMessage("The client answered " + refused);
		}
		this.guild.stop(0);
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> handle(this.tell, left));
		assertThat(this.told).as("redirects are not followed").hasSize(3);
		this.guild = HttpServer.create(this.guild.getAddress(), 0);
		this.guild.createContext("/told", this::listen);
		this.guild.start();
		this.answer = 204;
		handle(this.tell, left);

		assertThat(validate(client, JWTParser.parse(this.told.getLast())).getSessionID().getValue()).isEqualTo(sid);
	}

	@Test
	void whatIsHandledTwiceIsToldOnceAndOurOwnAreNot() throws Exception {
		RelyingParty client = thirdParty("Guild", address());
		Person person = new Person(this.port);
		String sid = sid(client, tokens(client.redeem(allow(person, client, client.authorize()))));
		tokens(this.blog.redeem(code(person.get(this.blog.authorize()))));
		int before = all(ClientLeft.class).size();
		this.sessions.end(sid);

		handle(this.find, newest(SignInEnded.class));
		handle(this.find, newest(SignInEnded.class));

		assertThat(all(ClientLeft.class)).hasSize(before + 1);
	}

	@Test
	void aCodeIsWorthNothingOnceTheSignInIsOver() throws Exception {
		RelyingParty client = thirdParty("Guild", address());
		Person person = new Person(this.port);
		tokens(client.redeem(allow(person, client, client.authorize())));
		AuthorizationCode late = code(person.get(client.authorize()), client);
		person.post("/logout", Map.of());

		assertThat(refusal(client.redeem(late))).isEqualTo("invalid_grant");
	}

	@RepeatedTest(5)
	void whoRedeemsACodeWhileTheMemberLeavesIsRefusedOrTold() throws Exception {
		RelyingParty client = thirdParty("Guild", address());
		Person person = new Person(this.port);
		String sid = sid(client, tokens(client.redeem(allow(person, client, client.authorize()))));
		AuthorizationCode code = code(person.get(client.authorize()), client);
		this.jdbc.sql("delete from client_sign_in").update();
		try (ExecutorService elsewhere = Executors.newSingleThreadExecutor()) {
			Future<TokenResponse> redeeming = elsewhere.submit(() -> client.redeem(code));
			this.sessions.end(sid);
			handle(this.find, newest(SignInEnded.class));

			boolean refused = !redeeming.get().indicatesSuccess();
			boolean told = all(ClientLeft.class).stream()
				.anyMatch((left) -> left.as(ClientLeft.class, this.json).sid().equals(sid));
			assertThat(refused).isNotEqualTo(told);
		}
	}

	@Test
	void aClientThatWasRemovedMeanwhileIsNotTold() throws Exception {
		RelyingParty client = thirdParty("Guild", address());
		this.sessions.end(sid(client, tokens(client.redeem(allow(new Person(this.port), client, client.authorize())))));
		handle(this.find, newest(SignInEnded.class));
		this.thirdParties.remove(client.id());

		handle(this.tell, newest(ClientLeft.class));

		assertThat(this.told).isEmpty();
	}

	private void listen(HttpExchange exchange) throws IOException {
		String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		if ("POST".equals(exchange.getRequestMethod()) && form.startsWith("logout_token=")) {
			this.told.add(URLDecoder.decode(form.substring("logout_token=".length()), StandardCharsets.UTF_8));
		}
		exchange.getResponseHeaders().set("Location", address());
		exchange.sendResponseHeaders(this.answer, -1);
		exchange.close();
	}

	private LogoutTokenClaimsSet validate(RelyingParty client, JWT token) throws Exception {
		return new LogoutTokenValidator(new Issuer(client.issuer()), new ClientID(client.id()), JWSAlgorithm.RS256,
				client.keys())
			.validate(token);
	}

	private static String sid(RelyingParty client, OIDCTokenResponse tokens) throws Exception {
		return client.validate(tokens.getOIDCTokens().getIDToken()).getStringClaim("sid");
	}

	private void handle(ActivityHandler handler, Activity activity) {
		this.transaction.executeWithoutResult((status) -> handler.handle(activity));
	}

	private Activity newest(Class<? extends DomainEvent> event) {
		return all(event).getFirst();
	}

	private List<Activity> all(Class<? extends DomainEvent> event) {
		return this.inspection.activities(new ActivityFilter("Leave", "", ""), null, 100)
			.stream()
			.filter((activity) -> activity.is(event))
			.toList();
	}

	private long due(Activity activity, ActivityHandler handler) {
		return this.jdbc.sql("select count(*) from ap_handling where activity_id = ? and handler = ?")
			.params(activity.id(), handler.name())
			.query(Long.class)
			.single();
	}

	private String address() {
		return "http://127.0.0.1:" + this.guild.getAddress().getPort() + "/told";
	}

}
