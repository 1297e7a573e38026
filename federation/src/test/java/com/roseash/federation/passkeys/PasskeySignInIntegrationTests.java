package com.roseash.federation.passkeys;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.roseash.federation.signin.Person;
import com.roseash.platform.config.App;
import com.roseash.platform.http.ClientSecrets;
import com.roseash.testing.AtOnce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in with a passkey. */
class PasskeySignInIntegrationTests extends PasskeyTest {

	@Autowired
	ClientSecrets secrets;

	@Autowired
	StringRedisTemplate redis;

	@Autowired
	UserCredentialRepository credentials;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	MockMvcTester browser;

	@Test
	void aPasskeySignsInUnderANewSession() throws Exception {
		SoftKey key = registered();
		Person ada = somebody();

		HttpResponse<String> begun = this.keyring.post(ada, "/webauthn/authenticate/options", "");
		JsonNode options = JsonMapper.shared().readTree(begun.body());
		assertThat(options.path("userVerification").asString()).isEqualTo("required");
		assertThat(options.path("allowCredentials")).as("whose passkeys there are is not told").isEmpty();
		HttpResponse<String> in = this.keyring.post(ada, "/login/webauthn", key.signed(options));

		assertThat(in.body()).isEqualTo("{\"redirectUrl\":\"/signin\"}");
		assertThat(ada.page("/signin").select("h1").text()).isEqualTo("Welcome, Ada");
		assertThat(session(in)).as("no session that somebody else may have begun").isNotEqualTo(session(begun));
		assertThat(this.passkeys.of(this.ada).getFirst().usedAt()).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aTokenSaysHowTheMemberSignedIn(boolean synced) throws Exception {
		SoftKey key = registered(synced ? this.keyring.key().synced() : this.keyring.key());
		CodeVerifier proof = new CodeVerifier();
		URI callback = URI.create(this.site.url(App.BLOG, "/login/callback"));
		ClientID blog = new ClientID("blog");
		String wanted = "/oauth2/authorize?"
				+ new AuthenticationRequest.Builder(new ResponseType("code"), new Scope("openid"), blog, callback)
					.codeChallenge(proof, CodeChallengeMethod.S256)
					.build()
					.toQueryString();
		Person ada = somebody();
		ada.get(wanted);

		HttpResponse<String> in = this.keyring.signIn(ada, key);
		String next = JsonMapper.shared().readTree(in.body()).path("redirectUrl").asString();
		assertThat(next).as("the page that asked").contains(wanted.substring(0, 40));
		AuthorizationCode code = AuthenticationResponseParser
			.parse(URI.create(ada.get(next).headers().firstValue("Location").orElseThrow()))
			.toSuccessResponse()
			.getAuthorizationCode();
		OIDCTokenResponse tokens = (OIDCTokenResponse) OIDCTokenResponseParser
			.parse(new TokenRequest(URI.create("http://127.0.0.1:" + this.port + "/oauth2/token"),
					new ClientSecretBasic(blog, new Secret(this.secrets.of(App.BLOG))),
					new AuthorizationCodeGrant(code, callback, proof), null)
				.toHTTPRequest()
				.send())
			.toSuccessResponse();

		assertThat(tokens.getOIDCTokens().getIDToken().getJWTClaimsSet().getStringListClaim("amr"))
			.containsExactly(synced ? "swk" : "hwk");
		assertThat(tokens.getOIDCTokens().getIDToken().getJWTClaimsSet().getStringClaim("sid")).isNotBlank();
	}

	@Test
	void whoOnlyLooksAtThePageGetsNoCookie() throws Exception {
		HttpResponse<String> page = somebody().get("/signin");

		assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
		assertThat(page.body()).contains("data-begun=\"false\"");
		assertThat(
				this.keyring.post(somebody(), "/webauthn/authenticate/options", "").headers().allValues("Set-Cookie"))
			.singleElement()
			.asString()
			.startsWith("rose_ash_session=");
	}

	@Test
	void whatWasSignedOnceSignsNobodyInAgain() throws Exception {
		SoftKey key = registered();
		Person ada = somebody();
		String signed = key.signed(this.keyring.beginSignIn(ada));

		assertThat(this.keyring.post(ada, "/login/webauthn", signed).statusCode()).isEqualTo(200);
		HttpResponse<String> again = this.keyring.post(ada, "/login/webauthn", signed);
		assertThat(again.statusCode()).isEqualTo(401);
		assertThat(detail(again)).contains("Try it once more");
		Person thief = somebody();
		this.keyring.beginSignIn(thief);
		assertThat(this.keyring.post(thief, "/login/webauthn", signed).statusCode()).isEqualTo(400);
		assertThat(this.keyring.post(somebody(), "/login/webauthn", signed).statusCode()).isEqualTo(401);
		assertThat(isIn(thief)).isFalse();
	}

	@Test
	void whatIsSignedOnceAndSentAtOnceSignsInOnce() throws Exception {
		SoftKey key = registered(this.keyring.key().synced());
		Person ada = somebody();
		String signed = key.signed(this.keyring.beginSignIn(ada));

		assertThat(AtOnce.call(6, () -> this.keyring.post(ada, "/login/webauthn", signed).statusCode()))
			.containsOnlyOnce(200);
		assertThat(AtOnce.call(6, () -> this.keyring.signIn(somebody(), key).statusCode()))
			.as("a passkey that signs six times signs in six times")
			.containsOnly(200);
	}

	@Test
	void whatTookTooLongIsAskedAgain() throws Exception {
		SoftKey key = registered();
		Person ada = somebody();
		JsonNode options = this.keyring.beginSignIn(ada);
		String kept = "passkey-challenge:" + options.path("challenge").asString();
		assertThat(this.redis.getExpire(kept, TimeUnit.MINUTES)).isBetween(1L, 10L);
		this.redis.delete(kept);

		HttpResponse<String> late = this.keyring.post(ada, "/login/webauthn", key.signed(options));

		assertThat(late.statusCode()).isEqualTo(400);
		assertThat(detail(late)).contains("took too long");
		assertThat(this.keyring.signIn(ada, key).statusCode()).isEqualTo(200);
	}

	@Test
	void aPasskeyIsOfNoUseOnAnotherSite() throws Exception {
		SoftKey key = registered();
		Person ada = somebody();
		for (String site : new String[] { "https://evil.example.org", this.site.url(App.BLOG, ""),
				this.keyring.origin() + "0" }) {
			assertThat(ada.script("/webauthn/authenticate/options", site, "").statusCode()).as(site).isEqualTo(403);
			assertThat(ada.script("/login/webauthn", site, "{}").statusCode()).as(site).isEqualTo(403);
			assertThat(this.keyring.signIn(ada, key.at(site)).statusCode()).as("relayed from " + site).isEqualTo(400);
		}
		assertThat(isIn(ada)).isFalse();
		assertThat(this.keyring.signIn(ada, key.at(this.keyring.origin())).statusCode()).isEqualTo(200);
	}

	@Test
	void whoeverHoldsItMustBeKnownToThePasskey() throws Exception {
		SoftKey key = registered();

		assertThat(this.keyring.signIn(somebody(), key.unverified()).statusCode()).isEqualTo(400);
	}

	@Test
	void aPasskeyThatNobodyRegisteredIsUnknown() throws Exception {
		HttpResponse<String> answer = this.keyring.signIn(somebody(), this.keyring.key().of("AAAA"));

		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(detail(answer)).contains("Sign in by mail");
		assertThat(answer.body()).contains("UnknownPasskey");
	}

	@Test
	void aPasskeyThatNamesSomebodyElseIsRefused() throws Exception {
		SoftKey key = registered();

		assertThat(this.keyring.signIn(somebody(), key.of("AAAA")).statusCode()).isEqualTo(400);
	}

	@Test
	void aCopyOfAPasskeyThatCountsIsFound() throws Exception {
		SoftKey key = registered(this.keyring.key().havingSigned(40));
		assertThat(this.keyring.signIn(somebody(), key).statusCode()).isEqualTo(200);
		assertThat(signatures()).isEqualTo(42);

		HttpResponse<String> copy = this.keyring.signIn(somebody(), key.havingSigned(41));

		assertThat(copy.statusCode()).as("more than when it was registered, not more than when it last signed")
			.isEqualTo(400);
		assertThat(detail(copy)).contains("not the one we know");
		assertThat(signatures()).isEqualTo(42);
	}

	@Test
	void aPasskeyThatWasRemovedSignsNobodyInFromThenOn() throws Exception {
		SoftKey key = registered();
		Person ada = somebody();
		String signed = key.signed(this.keyring.beginSignIn(ada));
		this.passkeys.remove(this.ada, this.passkeys.of(this.ada).getFirst().id());

		HttpResponse<String> answer = this.keyring.post(ada, "/login/webauthn", signed);

		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(isIn(ada)).isFalse();
	}

	@Test
	void aPasskeyThatIsRemovedWhileItIsUsedStaysRemoved() throws Exception {
		Bytes key = Bytes.fromBase64(registered().id());

		assertThat(isThereAfterRemoval(key, () -> this.passkeys.hold(key))).isFalse();
	}

	@Test
	void aPasskeyThatNobodyHoldsComesBack() throws Exception {
		Bytes key = Bytes.fromBase64(registered().id());

		assertThat(isThereAfterRemoval(key, () -> {
		})).as("what Spring Security's repository does by itself").isTrue();
	}

	@Test
	void aMemberWhoIsSuspendedDoesNotGetIn() throws Exception {
		SoftKey key = registered();
		this.jdbc.sql("update member set suspended_at = now() where email = ?").param(ADA).update();
		Person ada = somebody();

		HttpResponse<String> answer = this.keyring.signIn(ada, key);

		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(detail(answer)).isEqualTo("The member who has this passkey cannot sign in.");
		assertThat(answer.body()).as("no reason to forget it").doesNotContain("UnknownPasskey");
		this.jdbc.sql("update member set suspended_at = null").update();
		assertThat(isIn(ada)).as("not in by another way").isFalse();
	}

	@Test
	void signingOutEndsWhatAPasskeyBegan() throws Exception {
		SoftKey key = registered();
		Person ada = somebody();
		this.keyring.signIn(ada, key);
		assertThat(isIn(ada)).isTrue();

		ada.post("/logout", Map.of());

		assertThat(isIn(ada)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "null", "{}", "{\"id\":1}",
			"{\"id\":\"AA\",\"rawId\":\"AA\",\"response\":{}}", "{\"id\":\"AA\",\"rawId\":\"?\",\"response\":null}",
			"{\"id\":\"AA\",\"rawId\":\"AA\",\"response\":{\"clientDataJSON\":\"AA\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"}}" })
	void whatIsNoPasskeyIsRefusedInWords(String json) throws Exception {
		Person person = somebody();
		this.keyring.beginSignIn(person);

		HttpResponse<String> answer = this.keyring.post(person, "/login/webauthn", json);

		assertThat(answer.statusCode()).isIn(400, 401);
		assertThat(detail(answer)).isNotBlank();
	}

	@Test
	void whatIsTooLongIsNotRead() {
		for (String address : new String[] { "/login/webauthn", "/webauthn/register" }) {
			assertThat(this.browser.post().uri(address).content(" ".repeat(32_769))).hasStatus(413)
				.bodyJson()
				.extractingPath("$.detail")
				.isEqualTo("No passkey is that long.");
		}
		assertThat(this.browser.get().uri("/login/webauthn")).hasStatus(405);
	}

	/** Whether it is there when it was removed in the middle of being used. */
	private boolean isThereAfterRemoval(Bytes key, Runnable hold) throws Exception {
		AtomicReference<Future<?>> removal = new AtomicReference<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			this.transaction.executeWithoutResult((status) -> {
				hold.run();
				CredentialRecord used = this.credentials.findByCredentialId(key);
				removal.set(threads
					.submit(() -> this.passkeys.remove(this.ada, this.passkeys.of(this.ada).getFirst().id())));
				waitFor(removal.get(), 500);
				this.credentials.save(used);
			});
			removal.get().get();
		}
		return this.credentials.findByCredentialId(key) != null;
	}

	private static void waitFor(Future<?> work, long milliseconds) {
		try {
			work.get(milliseconds, TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			// it has to wait
		}
		catch (InterruptedException | java.util.concurrent.ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private long signatures() {
		return this.jdbc.sql("select signature_count from user_credentials").query(Long.class).single();
	}

	private static String session(HttpResponse<String> answer) {
		List<String> cookies = answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith("rose_ash_session="))
			.toList();
		assertThat(cookies).as("HttpOnly, for this host alone")
			.singleElement()
			.asString()
			.contains("HttpOnly", "SameSite=Lax")
			.doesNotContain("Domain=");
		return cookies.getFirst().split(";")[0];
	}

}
