package com.roseash.federation.provider;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.roseash.domain.account.AssignRoles;
import com.roseash.domain.account.Identities;
import com.roseash.domain.account.JoinCooperative;
import com.roseash.domain.account.MemberCard;
import com.roseash.domain.account.Members;
import com.roseash.federation.signin.Person;
import com.roseash.platform.access.Role;
import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import com.roseash.platform.http.ClientSecrets;
import com.roseash.platform.mail.Letterbox;
import com.roseash.testing.AppTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What tests of the provider have in common: a member, and clients of the provider. */
@AppTest
@Import(Letterbox.class)
class ProviderKit {

	static final String ADA = "ada@example.org";

	private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

	@Autowired
	Members members;

	@Autowired
	Identities identities;

	@Autowired
	ThirdParties thirdParties;

	@Autowired
	Letterbox letterbox;

	@Autowired
	ClientSecrets secrets;

	@Autowired
	Site site;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	MemberCard ada = new MemberCard(java.util.UUID.randomUUID(), "", "", "", LocalDate.EPOCH, null);

	RelyingParty blog = new RelyingParty(URI.create("http://unset"), "", "", "", "");

	@BeforeEach
	void begin() {
		this.jdbc.sql("delete from sign_in").update();
		this.jdbc.sql("delete from mail").update();
		this.jdbc.sql("delete from oauth2_authorization").update();
		this.jdbc.sql("delete from oauth2_authorization_consent").update();
		this.jdbc.sql("delete from oauth2_registered_client").update();
		this.jdbc.sql("update member set suspended_at = null").update();
		MemberCard keeper = this.members
			.join(new JoinCooperative("keeper", "Keeper", "keeper@example.org", "Stays.", LocalDate.of(2026, 1, 1)));
		this.identities.assign(new AssignRoles(keeper.id(), Set.of(Role.ADMIN), Set.of()));
		this.ada = this.members.join(new JoinCooperative("ada", "Ada", ADA, "Bakes.", LocalDate.of(2026, 1, 1)));
		this.identities.assign(new AssignRoles(this.ada.id(), Set.of(Role.EDITOR), Set.of()));
		this.blog = ours(App.BLOG);
	}

	/** One of our own applications, as a client. */
	RelyingParty ours(App app) {
		return new RelyingParty(URI.create("http://127.0.0.1:" + this.port), this.site.url(""), app.id(),
				this.secrets.of(app), this.site.url(app, "/login/callback"));
	}

	/** Somebody else's application, which may ask for all there is. */
	RelyingParty thirdParty(String name) {
		return thirdParty(name, "");
	}

	/** The same, if it wants to be told of those who leave. */
	RelyingParty thirdParty(String name, String logoutUri) {
		String callback = "https://guild.example.org/callback?a=b";
		ThirdParties.NewClient added = this.thirdParties.add(new LetIn(name, List.of(callback),
				List.of("https://guild.example.org/"), logoutUri, Set.of("openid", "profile", "email")));
		return new RelyingParty(URI.create("http://127.0.0.1:" + this.port), this.site.url(""), added.client().id(),
				added.secret(), callback);
	}

	/** Somebody who has just signed in, for the sake of that authorization request. */
	Person signInAt(String address) throws Exception {
		Person person = new Person(this.port);
		signIn(person, address, ADA);
		return person;
	}

	/** Signs a person in for the sake of that request. */
	void signIn(Person person, String address, String email) throws Exception {
		person.get(address);
		HttpResponse<String> in = enterCode(person, email);
		assertThat(in.headers().firstValue("Location")).as("where it goes on")
			.hasValueSatisfying((next) -> assertThat(next).contains("/oauth2/authorize"));
	}

	/** Signs a person in by a mailed code. */
	HttpResponse<String> enterCode(Person person, String email) throws Exception {
		this.jdbc.sql("delete from sign_in").update();
		person.post("/signin", Map.of("email", email));
		return person.post("/signin/code", Map.of("code", mailedCode()));
	}

	/** The code of the mail that waits. */
	String mailedCode() {
		Matcher code = CODE.matcher(this.letterbox.take().getFirst().text());
		assertThat(code.find()).isTrue();
		return code.group(1);
	}

	/** The page that asks a person whether a client may know who it is. */
	Document question(Person person, String address) throws Exception {
		HttpResponse<String> answer = person.get(address);
		if (location(answer).getPath().equals("/signin")) {
			answer = person.get(location(enterCode(person, ADA)).toString());
		}
		assertThat(location(answer)).hasPath("/consent");
		return person.page(location(answer).toString());
	}

	/** The code that a client gets whom a person allows to know who it is. */
	AuthorizationCode allow(Person person, RelyingParty client, String address) throws Exception {
		return code(person.press(question(person, address).selectFirst("button[value=allow]")), client);
	}

	/** The code of an authorization of the blog to which Ada has just signed in. */
	AuthorizationCode signedIn() throws Exception {
		String address = this.blog.authorize();
		return code(signInAt(address).get(address));
	}

	/** The code of an answer to an authorization request of the blog. */
	AuthorizationCode code(HttpResponse<String> answer) throws Exception {
		return code(answer, this.blog);
	}

	static AuthorizationCode code(HttpResponse<String> answer, RelyingParty client) throws Exception {
		AuthorizationResponse response = AuthorizationResponse.parse(location(answer));
		assertThat(response.indicatesSuccess()).as(location(answer).toString()).isTrue();
		assertThat(response.getState()).isEqualTo(client.state());
		assertThat(response.getIssuer()).as("who answers").isEqualTo(new Issuer(client.issuer()));
		return Objects.requireNonNull(response.toSuccessResponse().getAuthorizationCode());
	}

	static String error(HttpResponse<String> answer) throws Exception {
		assertThat(location(answer)).hasParameter("error").hasParameter("iss");
		return AuthorizationResponse.parse(location(answer)).toErrorResponse().getErrorObject().getCode();
	}

	static URI location(HttpResponse<String> answer) {
		return URI.create(answer.headers()
			.firstValue("Location")
			.orElseThrow(() -> new AssertionError("No redirect but " + answer.statusCode() + " " + answer.body())));
	}

	static OIDCTokenResponse tokens(TokenResponse response) {
		assertThat(response.indicatesSuccess()).as(() -> response.toHTTPResponse().getBody()).isTrue();
		return (OIDCTokenResponse) response.toSuccessResponse();
	}

	static String refusal(TokenResponse response) {
		assertThat(response.indicatesSuccess()).isFalse();
		return response.toErrorResponse().getErrorObject().getCode();
	}

}
