package com.roseash.federation.provider;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.nimbusds.oauth2.sdk.token.Tokens;
import com.roseash.domain.account.AssignRoles;
import com.roseash.federation.signin.Person;
import com.roseash.platform.access.Role;
import com.roseash.testing.AtOnce;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Other people's applications, which admins let in and out. */
class ThirdPartiesIntegrationTests extends ProviderKit {

	private static final String CALLBACK = "https://guild.example.org/callback";

	@Test
	void onlyAdminsLetOthersIn() throws Exception {
		RelyingParty guild = thirdParty("Guild");
		Person nobody = new Person(this.port);
		Person editor = signInAt(this.blog.authorize());
		for (String address : List.of("/clients", "/clients/" + guild.id() + "/removal")) {
			Map<String, String> form = Map.of("name", "Mine", "redirectUris", CALLBACK);
			assertThat(location(nobody.post(address, form))).hasPath("/login");
			assertThat(editor.post(address, form).statusCode()).isEqualTo(403);
		}
		assertThat(location(nobody.get("/clients"))).hasPath("/login");
		assertThat(editor.get("/clients").statusCode()).isEqualTo(403);
		assertThat(this.thirdParties.all()).hasSize(1);
	}

	@Test
	void whatAnAdminLetsInGetsASecretThatIsShownOnce() throws Exception {
		Person admin = admin();
		HttpResponse<String> answer = admin.post("/clients", Map.of("name", "The <b>Guild</b>", "redirectUris",
				CALLBACK + "\r\n\r\nhttp://localhost:3000/callback\n", "postLogoutRedirectUris",
				"https://guild.example.org/", "logoutUri", "https://guild.example.org/told", "scopes", "profile"));

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
		List<String> codes = Jsoup.parse(answer.body()).select("main code").eachText();
		String secret = codes.get(1);
		ThirdParty guild = this.thirdParties.all().getFirst();
		assertThat(guild.id()).isEqualTo(codes.getFirst());
		assertThat(guild.redirectUris()).containsExactly("http://localhost:3000/callback", CALLBACK);
		assertThat(guild.logoutUri()).isEqualTo("https://guild.example.org/told");
		assertThat(guild.scopes()).containsExactlyInAnyOrder("openid", "profile");
		assertThat(this.jdbc.sql("select client_secret from oauth2_registered_client").query(String.class).single())
			.startsWith("{bcrypt}")
			.doesNotContain(secret);
		Document list = admin.page("/clients");
		assertThat(list.text()).contains("The <b>Guild</b>", CALLBACK, guild.id(), "https://guild.example.org/told")
			.doesNotContain(secret);
		assertThat(this.jdbc.sql("select content::text from ap_activities where content->>'rose:event' = 'ClientLetIn'")
			.query(String.class)
			.list()).isNotEmpty().allSatisfy((content) -> assertThat(content).doesNotContain(secret));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "http://guild.example.org/callback", "https://guild.example.org/callback#top",
			"javascript:alert(1)", "ftp://guild.example.org/", "guild.example.org/callback", "https:///callback",
			"https://*.example.org/", "https://ada:secret@guild.example.org/", "https://guild.example.org/a,b",
			"https://guild.example.org/ callback", "http://localhost.example.org/", "https://guild.example.org/x\nno" })
	void anAddressWhereOthersCouldListenIsRefused(String address) throws Exception {
		HttpResponse<String> answer = admin().post("/clients", Map.of("name", "Guild", "redirectUris", address));

		assertThat(answer.statusCode()).isEqualTo(400);
		Document page = Jsoup.parse(answer.body());
		assertThat(page.select(".problem").text()).startsWith("Where it is answered").contains("must");
		assertThat(page.select("textarea[name=redirectUris]").val().strip()).isEqualTo(address);
		assertThat(page.select("input[name=name]").val()).isEqualTo("Guild");
		assertThat(this.thirdParties.all()).isEmpty();
	}

	@Test
	void whatIsTooMuchIsRefused() throws Exception {
		Person admin = admin();
		String many = IntStream.range(0, 6).mapToObj((n) -> CALLBACK + n).collect(Collectors.joining("\n"));
		for (Map<String, String> form : List.of(Map.of("name", "x".repeat(101), "redirectUris", CALLBACK),
				Map.of("name", " ", "redirectUris", CALLBACK), Map.of("name", "Guild", "redirectUris", many),
				Map.of("name", "Guild", "redirectUris", CALLBACK + "x".repeat(200)),
				Map.of("name", "Guild", "redirectUris", CALLBACK, "scopes", "admin"),
				Map.of("name", "Guild", "redirectUris", CALLBACK, "postLogoutRedirectUris", "http://example.org/"),
				Map.of("name", "Guild", "redirectUris", CALLBACK, "logoutUri", "http://example.org/"),
				Map.of("name", "Guild", "redirectUris", CALLBACK, "logoutUri", "not an address"))) {
			assertThat(admin.post("/clients", form).statusCode()).as(form.toString()).isEqualTo(400);
		}
		assertThat(this.thirdParties.all()).isEmpty();
	}

	@Test
	void ofManyAtOnceNoMoreAreLetInThanThereIsRoomFor() throws Exception {
		thirdParty("First");
		this.jdbc.sql("""
				insert into oauth2_registered_client (id, client_id, client_name, client_authentication_methods,
					authorization_grant_types, redirect_uris, scopes, client_settings, token_settings)
				select n::text, n::text, client_name, client_authentication_methods, authorization_grant_types,
					redirect_uris, scopes, client_settings, token_settings
				from oauth2_registered_client, generate_series(1, 97) n""").update();

		List<Boolean> added = AtOnce.call(6, () -> {
			try {
				return this.thirdParties.add(new LetIn("Guild", List.of(CALLBACK), List.of(), "", Set.of())) != null;
			}
			catch (TooManyClients ex) {
				return false;
			}
		});
		assertThat(added).filteredOn(Boolean::booleanValue).hasSize(2);
		assertThat(this.thirdParties.all()).hasSize(100);
	}

	@Test
	void withAnApplicationGoesAllThatItWasAllowed() throws Exception {
		RelyingParty guild = thirdParty("Guild");
		RelyingParty other = thirdParty("Other");
		Person person = new Person(this.port);
		Tokens tokens = allowed(person, guild);
		Tokens others = allowed(person, other);

		assertThat(location(admin().post("/clients/" + guild.id() + "/removal", Map.of()))).hasPath("/clients");
		assertThat(refusal(guild.refresh(tokens.getRefreshToken()))).isEqualTo("invalid_client");
		assertThat(guild.userInfo(tokens.getAccessToken()).getStatusCode()).isEqualTo(401);
		assertThat(person.get(guild.authorize()).statusCode()).isEqualTo(400);
		assertThat(person.page("/consents").select("main h2").eachText()).containsExactly("Other");
		assertThat(tokens(other.refresh(others.getRefreshToken()))).isNotNull();
		assertThat(admin().post("/clients/" + guild.id() + "/removal", Map.of()).statusCode()).isEqualTo(404);
	}

	@Test
	void ourOwnAreNotKeptAndNotListed() throws Exception {
		assertThat(tokens(this.blog.redeem(signedIn()))).isNotNull();

		assertThat(this.thirdParties.all()).isEmpty();
		assertThat(admin().post("/clients/blog/removal", Map.of()).statusCode()).isEqualTo(404);
		assertThat(tokens(this.blog.redeem(signedIn()))).isNotNull();
	}

	private Person admin() throws Exception {
		this.identities.assign(new AssignRoles(this.ada.id(), Set.of(Role.ADMIN), Set.of()));
		return signInAt(this.blog.authorize());
	}

	private Tokens allowed(Person person, RelyingParty client) throws Exception {
		return tokens(client.redeem(allow(person, client, client.authorize()))).getTokens();
	}

}
