package com.roseash.federation.provider;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;

import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.roseash.domain.account.JoinCooperative;
import com.roseash.federation.signin.Person;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What members are asked before another application learns who they are. */
class ConsentIntegrationTests extends ProviderKit {

	@AfterEach
	void forget() {
		this.jdbc.sql("delete from member where handle = 'bo'").update();
	}

	@Test
	void aMemberIsToldWhoAsksAndForWhat() throws Exception {
		Person person = new Person(this.port);
		RelyingParty guild = thirdParty("The <i>Guild</i>");
		Document page = question(person, guild.authorize());

		assertThat(page.select("h1").text()).isEqualTo("May The <i>Guild</i> know who you are?");
		assertThat(page.select("main").text()).contains("guild.example.org", "your name, Ada", "your short name, ada",
				"your e-mail address, ada@example.org", "You are signed in as Ada");
		Document little = question(person, guild.authorize((request) -> request.scope(scope("openid", "email"))));
		assertThat(little.select("main li").text()).contains("your e-mail address").doesNotContain("your name");
	}

	@Test
	void whoAllowsItIsNamedAndNotAskedAgain() throws Exception {
		Person person = new Person(this.port);
		RelyingParty guild = thirdParty("Guild");
		OIDCTokenResponse tokens = tokens(guild.redeem(allow(person, guild, guild.authorize())));

		IDTokenClaimsSet claims = guild.validate(tokens.getOIDCTokens().getIDToken());
		assertThat(claims.getSubject().getValue()).isEqualTo(this.ada.id().toString());
		assertThat(claims.getStringClaim("name")).isEqualTo("Ada");
		assertThat(claims.getStringClaim("email")).isEqualTo(ADA);
		assertThat(claims.getClaim("roles")).as("what members may do here is nobody else's business").isNull();
		assertThat(code(person.get(guild.authorize()), guild)).isNotNull();
		assertThat(code(person.get(guild.authorize((request) -> request.prompt(Prompt.Type.NONE))), guild)).isNotNull();
		assertThat(location(person.get(guild.authorize((request) -> request.prompt(Prompt.Type.CONSENT)))))
			.hasPath("/consent");
	}

	@Test
	void whatWasAllowedSaysNothingOfMore() throws Exception {
		Person person = new Person(this.port);
		RelyingParty guild = thirdParty("Guild");
		String little = guild.authorize((request) -> request.scope(scope("openid")));
		IDTokenClaimsSet claims = guild
			.validate(tokens(guild.redeem(allow(person, guild, little))).getOIDCTokens().getIDToken());

		assertThat(claims.getClaim("email")).isNull();
		assertThat(claims.getClaim("name")).isNull();
		assertThat(location(person.get(guild.authorize()))).hasPath("/consent");
		assertThat(error(person.get(guild.authorize((request) -> request.prompt(Prompt.Type.NONE)))))
			.isEqualTo("consent_required");
	}

	@Test
	void aRefusalReachesTheClientAndIsNotRemembered() throws Exception {
		Person person = new Person(this.port);
		RelyingParty guild = thirdParty("Guild");
		Document page = question(person, guild.authorize());
		HttpResponse<String> answer = person.press(page.selectFirst("button[value=refuse]"));

		assertThat(error(answer)).isEqualTo("access_denied");
		assertThat(AuthorizationResponse.parse(location(answer)).getState()).isEqualTo(guild.state());
		assertThat(location(answer).toString()).startsWith(guild.callback());
		assertThat(person.press(page.selectFirst("button[value=allow]")).statusCode()).as("too late").isEqualTo(400);
		assertThat(location(person.get(guild.authorize()))).as("asked again").hasPath("/consent");
		assertThat(person.page("/consents").select("main h2")).isEmpty();
	}

	@Test
	void whoRefusesMoreKeepsWhatWasAllowed() throws Exception {
		Person person = new Person(this.port);
		RelyingParty guild = thirdParty("Guild");
		String little = guild.authorize((request) -> request.scope(scope("openid")));
		Tokens tokens = tokens(guild.redeem(allow(person, guild, little))).getTokens();
		Document page = question(person, guild.authorize());

		assertThat(error(person.press(page.selectFirst("button[value=refuse]")))).isEqualTo("access_denied");
		assertThat(code(person.get(little), guild)).isNotNull();
		assertThat(tokens(guild.refresh(tokens.getRefreshToken()))).isNotNull();
	}

	@Test
	void aPushedRequestIsAskedForTheSame() throws Exception {
		Person person = new Person(this.port);
		RelyingParty guild = thirdParty("Guild");

		assertThat(tokens(guild.redeem(allow(person, guild, guild.push((request) -> request.maxAge(3600))))))
			.isNotNull();
	}

	@Test
	void whatIsNotAskedCannotBeAllowed() throws Exception {
		Person person = new Person(this.port);
		RelyingParty guild = thirdParty("Guild");
		Document page = question(person, guild.authorize((request) -> request.scope(scope("openid"))));
		page.selectFirst("input[name=scope]").val("email");

		assertThat(error(person.press(page.selectFirst("button[value=allow]")))).isEqualTo("invalid_scope");
	}

	@Test
	void aQuestionIsForTheOneWhoIsAsked() throws Exception {
		this.members.join(new JoinCooperative("bo", "Bo", "bo@example.org", "Brews.", LocalDate.of(2026, 1, 1)));
		Person ada = new Person(this.port);
		RelyingParty guild = thirdParty("Guild");
		signIn(ada, guild.authorize(), ADA);
		URI question = location(ada.get(guild.authorize()));
		Person bo = new Person(this.port);
		signIn(bo, this.blog.authorize(), "bo@example.org");

		assertThat(bo.get(question.toString()).statusCode()).isEqualTo(410);
		assertThat(bo.get("/consent?client_id=" + guild.id()).statusCode()).isEqualTo(410);
		assertThat(location(new Person(this.port).get(question.toString()))).hasPath("/login");
		Document page = ada.page(question.toString());
		assertThat(bo.press(page.selectFirst("button[value=allow]")).statusCode()).isEqualTo(400);
		assertThat(code(ada.press(page.selectFirst("button[value=allow]")), guild)).isNotNull();
		assertThat(ada.get(question.toString()).statusCode()).as("once").isEqualTo(410);
	}

	@Test
	void theFormsOfASignInMayLeadToItsClientAlone() throws Exception {
		Person person = new Person(this.port);
		RelyingParty guild = thirdParty("Guild");
		assertThat(policy(person.get("/signin"))).doesNotContain("guild");
		person.get(guild.authorize());

		assertThat(policy(person.get("/signin"))).endsWith(" https://guild.example.org");
		assertThat(policy(person.get("/signin/code"))).endsWith(" https://guild.example.org");
		enterCode(person, ADA);
		assertThat(policy(person.get("/signin"))).doesNotContain("guild");
		HttpResponse<String> question = person.get(location(person.get(guild.authorize())).toString());
		assertThat(policy(question)).contains("form-action 'self' ").endsWith(" https://guild.example.org");
		assertThat(question.headers().firstValue("Cache-Control")).contains("no-store");
	}

	@Test
	void whatWasAllowedCanBeTakenBack() throws Exception {
		Person person = new Person(this.port);
		RelyingParty guild = thirdParty("Guild");
		RelyingParty other = thirdParty("Other");
		Tokens tokens = tokens(guild.redeem(allow(person, guild, guild.authorize()))).getTokens();
		Tokens others = tokens(other.redeem(allow(person, other, other.authorize()))).getTokens();
		assertThat(person.page("/consents").select("main h2").eachText()).containsExactly("Other", "Guild");

		assertThat(location(person.post("/consents/" + guild.id() + "/withdrawal", Map.of()))).hasPath("/consents");
		assertThat(person.page("/consents").select("main h2").eachText()).containsExactly("Other");
		assertThat(refusal(guild.refresh(tokens.getRefreshToken()))).isEqualTo("invalid_grant");
		assertThat(guild.userInfo(tokens.getAccessToken()).getStatusCode()).isEqualTo(401);
		assertThat(location(person.get(guild.authorize()))).hasPath("/consent");
		assertThat(tokens(other.refresh(others.getRefreshToken()))).isNotNull();
	}

	@Test
	void onlyByTheMemberWhoAllowedIt() throws Exception {
		this.members.join(new JoinCooperative("bo", "Bo", "bo@example.org", "Brews.", LocalDate.of(2026, 1, 1)));
		RelyingParty guild = thirdParty("Guild");
		Tokens tokens = tokens(guild.redeem(allow(new Person(this.port), guild, guild.authorize()))).getTokens();
		Person bo = new Person(this.port);
		signIn(bo, this.blog.authorize(), "bo@example.org");
		bo.post("/consents/" + guild.id() + "/withdrawal", Map.of());

		assertThat(bo.page("/consents").text()).contains("You have allowed no other application");
		assertThat(location(new Person(this.port).get("/consents"))).hasPath("/login");
		assertThat(location(new Person(this.port).post("/consents/" + guild.id() + "/withdrawal", Map.of())))
			.hasPath("/login");
		assertThat(tokens(guild.refresh(tokens.getRefreshToken()))).isNotNull();
	}

	private static com.nimbusds.oauth2.sdk.Scope scope(String... scopes) {
		return new com.nimbusds.oauth2.sdk.Scope(scopes);
	}

	private static String policy(HttpResponse<String> answer) {
		assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
		return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
	}

}
