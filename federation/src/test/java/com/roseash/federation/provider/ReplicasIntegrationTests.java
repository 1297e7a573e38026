package com.roseash.federation.provider;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.roseash.federation.FederationApplication;
import com.roseash.federation.signin.Person;
import com.roseash.platform.config.App;
import com.roseash.testing.AtOnce;
import com.roseash.testing.PlatformServers;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Two replicas, of which nobody knows which one answers next. */
@SuppressWarnings("NullAway.Init") // JUnit does
class ReplicasIntegrationTests extends ProviderKit {

	private static ConfigurableApplicationContext second;

	@Autowired
	SigningKeys keys;

	private RelyingParty there;

	@BeforeAll
	static void start() {
		PlatformServers.start();
		second = SpringApplication.run(FederationApplication.class, "--server.port=0");
	}

	@AfterAll
	static void stop() {
		second.close();
	}

	@BeforeEach
	void meet() {
		this.there = new RelyingParty(URI.create(there("")), this.blog.issuer(), this.blog.id(), this.blog.secret(),
				this.blog.callback(), this.blog.verifier(), this.blog.state(), this.blog.nonce());
	}

	@Test
	void aSignInThatBeginsAtOneEndsAtTheOther() throws Exception {
		Person person = new Person(this.port);
		HttpResponse<String> back = signInAcross(person, this.blog.authorize((request) -> request.maxAge(0)));
		HttpResponse<String> answer = person.get(there(back));

		OIDCTokenResponse tokens = tokens(this.blog.redeem(code(answer)));
		assertThat(this.there.validate(tokens.getOIDCTokens().getIDToken())).isNotNull();
		assertThat(this.there.userInfo(tokens.getTokens().getAccessToken()).getStatusCode()).isEqualTo(200);
		assertThat(this.there.isActive(tokens.getTokens().getAccessToken())).isTrue();
		assertThat(code(person.get(this.blog.authorize()))).as("signed in at both").isNotNull();
		assertThat(code(person.get(there(this.blog.authorize())))).isNotNull();
	}

	@Test
	void whatIsPushedToOneIsKnownToTheOther() throws Exception {
		Person person = new Person(this.port);
		HttpResponse<String> back = signInAcross(person,
				this.blog.push((request) -> request.prompt(Prompt.Type.LOGIN)));

		assertThat(tokens(this.there.redeem(code(person.get(there(back)))))).isNotNull();
	}

	@Test
	void aTokenThatIsUsedAtBothEndsAtBoth() throws Exception {
		RefreshToken first = tokens(this.blog.redeem(signedIn())).getTokens().getRefreshToken();
		RefreshToken second = tokens(this.there.refresh(first)).getTokens().getRefreshToken();

		assertThat(refusal(this.blog.refresh(first))).isEqualTo("invalid_grant");
		assertThat(refusal(this.there.refresh(second))).isEqualTo("invalid_grant");
	}

	@Test
	void whoUseATokenAtBothAtTheSameMomentKeepNothing() throws Exception {
		RefreshToken first = tokens(this.blog.redeem(signedIn())).getTokens().getRefreshToken();
		AtomicInteger next = new AtomicInteger();

		assertThat(AtOnce.call(6,
				() -> ((next.getAndIncrement() % 2 == 0) ? this.blog : this.there).refresh(first).indicatesSuccess()))
			.containsOnlyOnce(true);
		assertThat(this.jdbc.sql("select count(*) from oauth2_authorization").query(Long.class).single()).isZero();
	}

	@Test
	void whatOneAsksIsAnsweredAtTheOther() throws Exception {
		Person person = new Person(this.port);
		RelyingParty guild = thirdParty("Guild");
		signIn(person, guild.authorize(), ADA);
		Document page = person.page(there(person.get(guild.authorize())));
		assertThat(page.select("h1").text()).contains("Guild");
		((FormElement) page.selectFirst("form[action$=/oauth2/authorize]")).attr("action", there("/oauth2/authorize"));

		Tokens tokens = tokens(guild.redeem(code(person.press(page.selectFirst("button[value=allow]")), guild)))
			.getTokens();
		assertThat(person.page(there("/consents")).text()).contains("Guild");
		person.post(there("/consents/" + guild.id() + "/withdrawal"), Map.of());
		assertThat(refusal(guild.refresh(tokens.getRefreshToken()))).isEqualTo("invalid_grant");
	}

	@Test
	void whoLeavesAtOneHasLeftTheOther() throws Exception {
		Person person = signInAt(this.blog.authorize());
		String token = tokens(this.blog.redeem(code(person.get(this.blog.authorize())))).getOIDCTokens()
			.getIDTokenString();
		person.get(there("/connect/logout?id_token_hint=" + token + "&post_logout_redirect_uri="
				+ this.site.url(App.BLOG, "/")));

		assertThat(location(person.get(this.blog.authorize()))).hasPath("/signin");
	}

	@Test
	void bothMakeOneKeyAndKnowIt() throws Exception {
		this.jdbc.sql("delete from signing_key").update();
		SigningKeys others = second.getBean(SigningKeys.class);
		AtomicInteger next = new AtomicInteger();
		AtOnce.call(4, () -> {
			((next.getAndIncrement() % 2 == 0) ? this.keys : others).rotate();
			return true;
		});

		assertThat(this.jdbc.sql("select count(*) from signing_key").query(Long.class).single()).isOne();
		assertThat(this.there.keys()).isEqualTo(this.blog.keys());
	}

	/** Signs somebody in, one step here and one there; returns where it goes on. */
	private HttpResponse<String> signInAcross(Person person, String address) throws Exception {
		assertThat(location(person.get(address))).hasPath("/signin");
		this.jdbc.sql("delete from sign_in").update();
		assertThat(person.page(there("/signin")).select("input[name=email]")).hasSize(1);
		person.post(there("/signin"), Map.of("email", ADA));
		HttpResponse<String> in = person.post("/signin/code", Map.of("code", mailedCode()));
		assertThat(location(in)).hasPath("/oauth2/authorize");
		return in;
	}

	private static String there(HttpResponse<String> answer) {
		URI next = location(answer);
		return there(next.getRawPath() + "?" + next.getRawQuery());
	}

	private static String there(String page) {
		return "http://127.0.0.1:" + second.getEnvironment().getRequiredProperty("local.server.port") + page;
	}

}
