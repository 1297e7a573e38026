package com.roseash.federation.provider;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.roseash.domain.account.JoinCooperative;
import com.roseash.domain.account.MemberCard;
import com.roseash.federation.signin.Person;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.util.CollectionUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** When a client wants to be sure who it is, and how members sign in again. */
class ReauthenticationIntegrationTests extends ProviderKit {

	private static final String SESSIONS = "session:federation:*";

	private static final Consumer<AuthenticationRequest.Builder> AT_ONCE = (request) -> request.maxAge(0);

	private static final Consumer<AuthenticationRequest.Builder> ANEW = (request) -> request.prompt(Prompt.Type.LOGIN);

	private static final Consumer<AuthenticationRequest.Builder> NOTHING = (request) -> {
	};

	@Autowired
	StringRedisTemplate redis;

	@AfterEach
	void forget() {
		this.jdbc.sql("delete from member where handle = 'bo'").update();
	}

	@Test
	void aSignInThatIsYoungEnoughIsGoodEnough() throws Exception {
		Person person = signInAt(this.blog.authorize());

		assertThat(code(person.get(this.blog.authorize((request) -> request.maxAge(3600))))).isNotNull();
		assertThat(code(person.get(this.blog.push((request) -> request.maxAge(3600))))).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void whoHasToSignInAgainDoesSoOnceAndGoesOn(boolean pushed) throws Exception {
		Person person = new Person(this.port);
		IDTokenClaimsSet before = claims(begin(person));

		for (Consumer<AuthenticationRequest.Builder> demand : List.of(AT_ONCE, ANEW)) {
			String address = pushed ? this.blog.push(demand) : this.blog.authorize(demand);
			assertThat(location(person.get(address))).hasPath("/signin");
			HttpResponse<String> in = enterCode(person, ADA);
			AuthorizationCode code = code(person.get(location(in).toString()));

			IDTokenClaimsSet after = claims(code);
			assertThat(after.getStringClaim("sid")).as("still the same sign-in")
				.isEqualTo(before.getStringClaim("sid"));
			assertThat(after.getAuthenticationTime()).isAfterOrEqualTo(before.getAuthenticationTime());
		}
	}

	@Test
	void whoSignedInForOneRequestDoesSoAgainForTheNext() throws Exception {
		Person person = new Person(this.port);
		String address = this.blog.authorize(ANEW);
		signIn(person, address, ADA);
		String back = address + "&continue";

		assertThat(code(person.get(back))).isNotNull();
		assertThat(location(person.get(back))).as("once").hasPath("/signin");
		assertThat(location(person.get(this.blog.authorize(AT_ONCE)))).hasPath("/signin");
	}

	@Test
	void aNewTimeIsTold() throws Exception {
		Person person = new Person(this.port);
		Date before = claims(begin(person)).getAuthenticationTime();
		await().until(() -> Instant.now().isAfter(before.toInstant().plusSeconds(1)));
		signIn(person, this.blog.authorize(ANEW), ADA);

		assertThat(claims(code(person.get(this.blog.authorize()))).getAuthenticationTime()).isAfter(before);
	}

	@Test
	void withoutAskingTheAnswerIsThatSomebodyHasTo() throws Exception {
		Person person = signInAt(this.blog.authorize());
		Consumer<AuthenticationRequest.Builder> silently = AT_ONCE
			.andThen((request) -> request.prompt(Prompt.Type.NONE));

		assertThat(error(person.get(this.blog.authorize(silently)))).isEqualTo("login_required");
		assertThat(error(person.get(this.blog.push(silently)))).isEqualTo("login_required");
		assertThat(error(new Person(this.port).get(this.blog.push(silently)))).isEqualTo("login_required");
		assertThat(code(person.get(this.blog.authorize((request) -> request.prompt(Prompt.Type.NONE))))).isNotNull();
	}

	/** A session that cannot be read stands for a Redis that does not answer in time. */
	@Test
	void aMemberWhoseSessionCannotBeLookedUpIsNotCalledNobody() throws Exception {
		this.redis.delete(this.redis.keys(SESSIONS));
		Person person = signInAt(this.blog.authorize());
		String silently = this.blog.authorize((request) -> request.prompt(Prompt.Type.NONE));
		String session = Objects.requireNonNull(CollectionUtils.firstElement(this.redis.keys(SESSIONS)));
		this.redis.rename(session, "kept");
		this.redis.opsForList().leftPush(session, "no session");

		assertThat(error(person.get(silently))).isEqualTo("temporarily_unavailable");
		this.redis.delete(session);
		assertThat(error(person.get(silently))).as("nobody, as Redis says").isEqualTo("login_required");
		this.redis.rename("kept", session);
		assertThat(code(person.get(silently))).as("the session is still the same").isNotNull();
	}

	@Test
	void whatTheAddressSaysOfAPushedRequestDoesNotCount() throws Exception {
		Person person = signInAt(this.blog.authorize());

		assertThat(location(person.get(this.blog.push(ANEW) + "&prompt=none"))).hasPath("/signin");
		assertThat(code(person.get(this.blog.push(NOTHING) + "&max_age=0"))).isNotNull();
	}

	@Test
	void whatIsAskedTwiceIsAskedOnce() throws Exception {
		Person person = signInAt(this.blog.authorize());

		assertThat(location(person.get(this.blog.authorize() + "&prompt=login%20%20login"))).hasPath("/signin");
		assertThat(error(person.get(this.blog.authorize() + "&prompt=login%20none"))).isEqualTo("invalid_request");
		assertThat(code(person.get(this.blog.authorize() + "&prompt="))).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "soon", "", "12345678901" })
	void anAgeThatIsNoneIsRefused(String age) throws Exception {
		Person person = signInAt(this.blog.authorize());

		assertThat(error(person.get(this.blog.authorize() + "&max_age=" + age))).isEqualTo("invalid_request");
		assertThat(error(person.get(this.blog.authorize() + "&max_age=1&max_age=" + age))).isEqualTo("invalid_request");
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void whomAClientExpectsIsInTheField(boolean pushed) throws Exception {
		Consumer<AuthenticationRequest.Builder> expecting = (request) -> request.loginHint("bo+x@example.org");
		Person person = new Person(this.port);
		person.get(pushed ? this.blog.push(expecting) : this.blog.authorize(expecting));

		assertThat(address(person)).isEqualTo("bo+x@example.org");
	}

	@Test
	void whatIsNoAddressIsNotInTheField() throws Exception {
		for (String hint : List.of("\"><script>alert(1)</script>", "x".repeat(300) + "@example.org", "ada")) {
			Person person = new Person(this.port);
			person.get(this.blog.authorize((request) -> request.loginHint(hint)));

			assertThat(address(person)).isEmpty();
		}
	}

	@Test
	void whoIsSignedInAlreadyReadsWhyAndFindsTheAddress() throws Exception {
		Person person = signInAt(this.blog.authorize());
		assertThat(person.page("/signin").select("h1").text()).isEqualTo("Welcome, Ada");
		person.get(this.blog.authorize(ANEW));

		Document page = person.page("/signin");
		assertThat(page.select("main p").text()).contains("You are signed in as Ada", "that it is still you");
		assertThat(address(person)).isEqualTo(ADA);
		HttpResponse<String> refused = person.post("/signin", Map.of("email", "ada"));
		assertThat(org.jsoup.Jsoup.parse(refused.body()).select(".problem").text()).contains("e-mail address");
	}

	@Test
	void whoSignsInAsSomebodyElseIsSomebodyElse() throws Exception {
		MemberCard bo = this.members
			.join(new JoinCooperative("bo", "Bo", "bo@example.org", "Brews.", LocalDate.of(2026, 1, 1)));
		Person person = new Person(this.port);
		IDTokenClaimsSet before = claims(begin(person));
		String address = this.blog.authorize(ANEW);
		signIn(person, address, "bo@example.org");

		IDTokenClaimsSet after = claims(code(person.get(this.blog.authorize())));
		assertThat(after.getSubject().getValue()).isEqualTo(bo.id().toString());
		assertThat(after.getStringClaim("sid")).isNotEqualTo(before.getStringClaim("sid"));
		assertThat(person.page("/signin").select("h1").text()).isEqualTo("Welcome, Bo");
	}

	private AuthorizationCode begin(Person person) throws Exception {
		signIn(person, this.blog.authorize(), ADA);
		return code(person.get(this.blog.authorize()));
	}

	private IDTokenClaimsSet claims(AuthorizationCode code) throws Exception {
		return this.blog.validate(tokens(this.blog.redeem(code)).getOIDCTokens().getIDToken());
	}

	private static String address(Person person) throws Exception {
		Elements field = person.page("/signin").select("input[name=email]");
		assertThat(field).hasSize(1);
		return field.attr("value");
	}

}
