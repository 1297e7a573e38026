package com.roseash.federation.provider;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.roseash.federation.FederationApplication;
import com.roseash.federation.signin.Person;
import com.roseash.platform.config.App;
import com.roseash.platform.http.CallSigner;
import com.roseash.platform.http.ClientSecrets;
import com.roseash.testing.PlatformServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two replicas in the middle of the second step of a change of secrets: this one still
 * has the old secret and key and accepts the new ones, the second has the new ones and
 * accepts the old. A stranger has only others.
 */
@TestPropertySource(properties = { "rose-ash.previous-secret=" + SecretRotationIntegrationTests.NEW,
		"rose-ash.previous-encryption-key=" + SecretRotationIntegrationTests.NEW_KEY })
@SuppressWarnings("NullAway.Init") // JUnit does
class SecretRotationIntegrationTests extends ProviderKit {

	static final String NEW = "the-new-secret-0123456789-0123456789";

	static final String NEW_KEY = "bmV3LWtleS0wMTIzNDU2Nzg5LWFiY2RlZmdoaWprbG0=";

	private static ConfigurableApplicationContext second;

	private static ConfigurableApplicationContext stranger;

	@Autowired
	SigningKeys keys;

	@Autowired
	CallSigner signer;

	private RelyingParty there;

	@BeforeAll
	static void start() {
		PlatformServers.start();
		second = run("--rose-ash.secret=" + NEW, "--rose-ash.previous-secret=" + System.getProperty("rose-ash.secret"),
				"--rose-ash.encryption-key=" + NEW_KEY,
				"--rose-ash.previous-encryption-key=" + System.getProperty("rose-ash.encryption-key"));
		stranger = run("--rose-ash.secret=" + NEW);
	}

	@AfterAll
	static void stop() {
		second.close();
		stranger.close();
	}

	@BeforeEach
	void meet() {
		this.jdbc.sql("delete from signing_key").update();
		this.there = at(second, this.blog.secret());
	}

	@Test
	void aMailedCodeOfOneIsGoodAtTheOther() throws Exception {
		assertThat(signInAcross(this.port, port(second))).isEqualTo("/oauth2/authorize");
		assertThat(signInAcross(port(second), this.port)).isEqualTo("/oauth2/authorize");
	}

	@Test
	void aMailedCodeOfTheOldSecretIsNoneWhereItIsNotKnown() throws Exception {
		assertThat(signInAcross(this.port, port(stranger))).isNotEqualTo("/oauth2/authorize");
	}

	@Test
	void aClientProvesItselfWithEitherSecretAtBoth() throws Exception {
		RelyingParty renewed = at(second, second.getBean(ClientSecrets.class).of(App.BLOG));
		RelyingParty renewedHere = new RelyingParty(URI.create(here(this.port, "")), this.blog.issuer(), this.blog.id(),
				renewed.secret(), this.blog.callback(), this.blog.verifier(), this.blog.state(), this.blog.nonce());
		assertThat(renewed.secret()).isNotEqualTo(this.blog.secret());

		RefreshToken token = tokens(this.blog.redeem(signedIn())).getTokens().getRefreshToken();
		token = tokens(this.there.refresh(token)).getTokens().getRefreshToken();
		token = tokens(renewed.refresh(token)).getTokens().getRefreshToken();
		token = tokens(renewedHere.refresh(token)).getTokens().getRefreshToken();
		assertThat(refusal(at(stranger, this.blog.secret()).refresh(token))).isEqualTo("invalid_client");
		assertThat(refusal(at(second, "of nobody").refresh(token))).isEqualTo("invalid_client");
	}

	@Test
	void aTokenThatWasSpentAtOneIsFoundOutAtTheOther() throws Exception {
		RefreshToken first = tokens(this.blog.redeem(signedIn())).getTokens().getRefreshToken();
		RefreshToken next = tokens(this.blog.refresh(first)).getTokens().getRefreshToken();

		assertThat(refusal(this.there.refresh(first))).isEqualTo("invalid_grant");
		assertThat(refusal(this.blog.refresh(next))).as("all that follow from it").isEqualTo("invalid_grant");
	}

	@Test
	void callsThatOneSignsAreAnsweredByTheOther() throws Exception {
		CallSigner others = second.getBean(CallSigner.class);

		assertThat(call(this.signer, port(second))).isEqualTo(200);
		assertThat(call(others, this.port)).isEqualTo(200);
		assertThat(call(others, port(second))).isEqualTo(200);
		assertThat(call(this.signer, port(stranger))).as("who does not know the secret").isEqualTo(404);
	}

	@Test
	void bothSignTokensWithTheSameKeyWhoeverMadeIt() throws Exception {
		second.getBean(SigningKeys.class).rotate();
		this.keys.rotate();

		assertThat(this.blog.keys()).isEqualTo(this.there.keys());
		assertThat(this.jdbc.sql("select count(*) from signing_key").query(Long.class).single()).isOne();
	}

	private static ConfigurableApplicationContext run(String... settings) {
		return SpringApplication.run(FederationApplication.class,
				Stream.concat(Stream.of("--server.port=0"), Arrays.stream(settings)).toArray(String[]::new));
	}

	private RelyingParty at(ConfigurableApplicationContext replica, String secret) {
		return new RelyingParty(URI.create(here(port(replica), "")), this.blog.issuer(), this.blog.id(), secret,
				this.blog.callback(), this.blog.verifier(), this.blog.state(), this.blog.nonce());
	}

	/** Asks for a mail at one and types its code at the other; returns where it leads. */
	private String signInAcross(int one, int other) throws Exception {
		Person person = new Person(this.port);
		URI begin = location(person.get(this.blog.authorize()));
		assertThat(begin).hasPath("/signin");
		this.jdbc.sql("delete from sign_in").update();
		person.get(here(one, "/signin"));
		person.post(here(one, "/signin"), Map.of("email", ADA));
		HttpResponse<String> answer = person.post(here(other, "/signin/code"), Map.of("code", mailedCode()));
		return answer.headers().firstValue("Location").map((next) -> URI.create(next).getPath()).orElse("");
	}

	private static int call(CallSigner signer, int port) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(here(port, "/internal/schema")))
			.header(CallSigner.SIGNATURE, signer.sign("GET", "/internal/schema", null, null, new byte[0]))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
		}
	}

	private static int port(ConfigurableApplicationContext replica) {
		return replica.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	private static String here(int port, String page) {
		return "http://127.0.0.1:" + port + page;
	}

}
