package com.roseash.platform.signin;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

import com.roseash.testing.Wanderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody who means harm cannot do to one who signs in. */
class SignInSafetyIntegrationTests extends ClientSetting {

	private static final String SESSION = "rose_ash_session";

	@Test
	void theWayInLeadsToTheProviderWithAProofOfTheKey() throws Exception {
		assertThat(Wanderer.location(this.visitor.get("/login")).orElseThrow())
			.startsWith(provider.url() + "/oauth2/authorize?")
			.contains("code_challenge_method=S256", "client_id=blog", "nonce=", "state=")
			.doesNotContain("prompt=");
	}

	@Test
	void theSessionHasANewIdWhenSomebodySignsIn() throws Exception {
		this.visitor.post("/club/notes", "a=b");
		String before = this.visitor.cookie(SESSION).orElseThrow();

		signedIn();

		assertThat(this.visitor.cookie(SESSION)).isPresent().get().isNotEqualTo(before);
		assertThat(isMember(this.visitor)).isTrue();
		Wanderer thief = new Wanderer(HOME);
		thief.plant(SESSION, before);
		assertThat(isMember(thief)).isFalse();
	}

	@Test
	void aSessionThatSomebodyPlantedIsNotTheMembers() throws Exception {
		Wanderer thief = new Wanderer(HOME);
		thief.post("/club/notes", "a=b");
		this.visitor.plant(SESSION, thief.cookie(SESSION).orElseThrow());

		signedIn();

		assertThat(isMember(this.visitor)).isTrue();
		assertThat(isMember(thief)).isFalse();
	}

	@Test
	void aSessionThatWasMadeUpIsNone() throws Exception {
		String planted = Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes());
		this.visitor.plant(SESSION, planted);

		signedIn();

		assertThat(this.visitor.cookie(SESSION)).isPresent().get().isNotEqualTo(planted);
		Wanderer thief = new Wanderer(HOME);
		thief.plant(SESSION, planted);
		assertThat(isMember(thief)).isFalse();
	}

	@Test
	void oneCannotBeSignedInAsSomebodyElseByALink() throws Exception {
		Wanderer attacker = new Wanderer(HOME);
		String back = Wanderer.location(attacker.get(Wanderer.location(attacker.get("/login")).get())).get();

		assertThat(this.visitor.follow(back).statusCode()).isEqualTo(401);
		assertThat(isMember(this.visitor)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example.org", "/\\evil.example.org", "\\/evil.example.org",
			"https://evil.example.org", "https:/evil.example.org", "/%2Fevil.example.org", "/%5Cevil.example.org",
			"/.//evil.example.org", "/a/..//evil.example.org", "/\tevil", "/\r\nLocation: https://evil.example.org",
			"javascript:alert(1)", "/login?continue=//evil.example.org" })
	void nobodyIsSentElsewhere(String page) throws Exception {
		HttpResponse<String> end = this.visitor
			.follow("/login?continue=" + URLEncoder.encode(page, StandardCharsets.UTF_8));

		assertThat(end.uri()).hasToString(HOME + "/");
		assertThat(this.visitor.way).extracting((hop) -> hop.uri().getHost()).containsOnly("127.0.0.1");
		assertThat(isMember(this.visitor)).isTrue();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			GET,  /club,                         200
			GET,  /club/broken,                  500
			GET,  /club/nothing,                 404
			GET,  /club;a=b,                     400
			GET,  /login,                        302
			GET,  /login/problem,                401
			GET,  /login/callback?code=a&state=b, 302
			GET,  /login/forms/01900000-0000-7000-8000-000000000000, 410
			GET,  /internal/schema,              404
			GET,  /actuator/metrics,             404
			GET,  /actuator/health,              406
			GET,  /favicon.svg,                  200
			POST, /logout,                       302
			PUT,  /club,                         405
			""")
	void nothingCanBeFramed(String method, String path, int status) throws Exception {
		HttpResponse<String> answer = this.visitor.ask(method, path);

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(header(answer, "Content-Security-Policy")).contains("frame-ancestors 'none'");
		assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
		assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/login?prompt=none", "/login/problem", "/login/callback?code=a&state=b",
			"/login/forms/01900000-0000-7000-8000-000000000000", "/club/room" })
	void whatBelongsToSigningInIsNotKept(String path) throws Exception {
		assertThat(header(this.visitor.get(path), "Cache-Control")).isEqualTo("no-store");
	}

	@Test
	void whatIsForAllIsKeptByTheBrowserAndSetsNoCookie() throws Exception {
		HttpResponse<String> page = this.visitor.get("/club");

		assertThat(header(page, "Cache-Control")).isEqualTo("private, no-cache");
		assertThat(header(page, "Vary")).contains("Cookie");
		assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
		assertThat(this.visitor.get("/club", "If-None-Match", header(page, "ETag")).statusCode()).isEqualTo(304);
	}

	@Test
	void whatIsForOneMemberIsNotKept() throws Exception {
		signedIn();

		assertThat(header(this.visitor.get("/club/room"), "Cache-Control")).isEqualTo("private, no-store");
		assertThat(header(this.visitor.get("/club"), "Cache-Control")).as("what is for all, under a member's menu")
			.isEqualTo("private, no-cache");
	}

	@Test
	void whoSignsOutTakesTheHintAlong() throws Exception {
		signedIn();
		assertThat(this.visitor.cookie(SignInHint.NAME)).isPresent();

		assertThat(this.visitor.post("/logout", "").statusCode()).isEqualTo(302);

		assertThat(this.visitor.cookie(SignInHint.NAME)).isEmpty();
		assertThat(isMember(this.visitor)).isFalse();
	}

}
