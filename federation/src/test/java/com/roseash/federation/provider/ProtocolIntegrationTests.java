package com.roseash.federation.provider;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.PushedAuthorizationRequest;
import com.nimbusds.oauth2.sdk.PushedAuthorizationResponse;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.roseash.domain.account.AssignRoles;
import com.roseash.domain.account.Identities;
import com.roseash.domain.account.JoinCooperative;
import com.roseash.domain.account.MemberCard;
import com.roseash.domain.account.Members;
import com.roseash.platform.access.Role;
import com.roseash.federation.signin.Person;
import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import com.roseash.platform.http.ClientSecrets;
import com.roseash.platform.mail.Letterbox;
import com.roseash.testing.AppTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The provider, as a client sees it that is not Spring's. */
@AppTest
@Import(Letterbox.class)
class ProtocolIntegrationTests {

	private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

	private final CodeVerifier verifier = new CodeVerifier();

	private final State state = new State();

	private final Nonce nonce = new Nonce();

	@Autowired
	Members members;

	@Autowired
	Identities identities;

	@Autowired
	Letterbox letterbox;

	@Autowired
	ClientSecrets secrets;

	@Autowired
	SigningKeys keys;

	@Autowired
	Site site;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	private MemberCard ada = new MemberCard(java.util.UUID.randomUUID(), "", "", "", LocalDate.EPOCH, null);

	@BeforeEach
	void begin() {
		this.jdbc.sql("delete from sign_in").update();
		this.jdbc.sql("delete from mail").update();
		this.jdbc.sql("delete from oauth2_authorization").update();
		this.ada = this.members
			.join(new JoinCooperative("ada", "Ada", "ada@example.org", "Bakes.", LocalDate.of(2026, 1, 1)));
		this.identities.assign(new AssignRoles(this.ada.id(), java.util.Set.of(Role.EDITOR), java.util.Set.of()));
	}

	@Test
	void theProviderSaysWhatItCan() throws Exception {
		OIDCProviderMetadata metadata = OIDCProviderMetadata
			.parse(new Person(this.port).get("/.well-known/openid-configuration").body());

		assertThat(metadata.getIssuer().getValue()).isEqualTo(this.site.url(""));
		assertThat(metadata.getAuthorizationEndpointURI()).hasPath("/oauth2/authorize");
		assertThat(metadata.getCodeChallengeMethods()).containsExactly(CodeChallengeMethod.S256);
		assertThat(metadata.getPushedAuthorizationRequestEndpointURI()).isNotNull();
		assertThat(metadata.getEndSessionEndpointURI()).isNotNull();
		assertThat(metadata.getRegistrationEndpointURI()).as("nobody registers a client by itself").isNull();
	}

	@Test
	void whoSignsInIsNamedToTheClient() throws Exception {
		OIDCTokenResponse tokens = tokens(redeem(signedIn(), App.BLOG, this.verifier));

		IDTokenClaimsSet claims = validate(tokens.getOIDCTokens().getIDToken());
		assertThat(claims.getSubject().getValue()).isEqualTo(this.ada.id().toString());
		assertThat(claims.getStringClaim("preferred_username")).isEqualTo("ada");
		assertThat(claims.getStringClaim("email")).isEqualTo("ada@example.org");
		assertThat(claims.getStringListClaim("roles")).containsExactly("editor");
		assertThat(claims.getStringListClaim("amr")).containsExactly("otp");
		assertThat(claims.getStringClaim("sid")).isNotBlank();
		assertThat(claims.getAuthenticationTime()).isNotNull();

		UserInfoResponse info = UserInfoResponse
			.parse(new UserInfoRequest(uri("/userinfo"), tokens.getTokens().getAccessToken()).toHTTPRequest().send());
		assertThat(info.indicatesSuccess())
			.as(info.toHTTPResponse().getStatusCode() + " " + info.toHTTPResponse().getHeaderMap())
			.isTrue();
		assertThat(info.toSuccessResponse().getUserInfo().getName()).isEqualTo("Ada");
	}

	@Test
	void anAuthorizationCanBePushed() throws Exception {
		PushedAuthorizationResponse pushed = PushedAuthorizationResponse
			.parse(new PushedAuthorizationRequest(uri("/oauth2/par"), client(App.BLOG),
					request(callback(), CodeChallengeMethod.S256, null))
				.toHTTPRequest()
				.send());
		String uri = pushed.toSuccessResponse().getRequestURI().toString();
		Person person = signInAt("/oauth2/authorize?client_id=blog&request_uri=" + uri);

		assertThat(tokens(redeem(code(person.get("/oauth2/authorize?client_id=blog&request_uri=" + uri)), App.BLOG,
				this.verifier)))
			.isNotNull();
	}

	@Test
	void onlyTheClientsOwnAddressIsAnsweredTo() throws Exception {
		Person person = signInAt(authorize(callback(), CodeChallengeMethod.S256, null));
		for (String wrong : List.of(callback() + "x", callback().replace("/login/", "/login//"),
				callback().replace("http:", "https:"), "https://evil.example.org/login/callback")) {
			HttpResponse<String> answer = person.get(authorize(wrong, CodeChallengeMethod.S256, null));
			assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
			assertThat(answer.headers().firstValue("Location")).isEmpty();
		}
	}

	@Test
	void withoutProofOfTheKeyThereIsNoCode() throws Exception {
		Person person = signInAt(authorize(callback(), CodeChallengeMethod.S256, null));

		assertThat(error(person.get(authorize(callback(), null, null)))).isEqualTo("invalid_request");
		assertThat(error(person.get(authorize(callback(), CodeChallengeMethod.PLAIN, null))))
			.isEqualTo("invalid_request");
	}

	@Test
	void aCodeIsRedeemedByWhomItWasMadeForAndOnce() throws Exception {
		AuthorizationCode code = signedIn();

		assertThat(refusal(redeem(code, App.MARKET, this.verifier))).isEqualTo("invalid_grant");
		assertThat(refusal(redeem(code, App.BLOG, new CodeVerifier()))).isEqualTo("invalid_grant");
		AuthorizationCode again = signedIn();
		OIDCTokenResponse tokens = tokens(redeem(again, App.BLOG, this.verifier));
		assertThat(refusal(redeem(again, App.BLOG, this.verifier))).isEqualTo("invalid_grant");
		assertThat(new UserInfoRequest(uri("/userinfo"), tokens.getTokens().getAccessToken()).toHTTPRequest()
			.send()
			.getStatusCode()).as("what a stolen code had bought").isEqualTo(401);
	}

	@Test
	void aSecretThatIsWrongIsNoClient() throws Exception {
		TokenRequest request = new TokenRequest(uri("/oauth2/token"),
				new ClientSecretBasic(new ClientID("blog"), new Secret("wrong")),
				new AuthorizationCodeGrant(signedIn(), URI.create(callback()), this.verifier), null);

		assertThat(refusal(TokenResponse.parse(request.toHTTPRequest().send()))).isEqualTo("invalid_client");
	}

	@Test
	void aRefreshTokenIsUsedOnce() throws Exception {
		RefreshToken first = tokens(redeem(signedIn(), App.BLOG, this.verifier)).getTokens().getRefreshToken();
		OIDCTokenResponse second = tokens(request(App.BLOG, new RefreshTokenGrant(first)));

		assertThat(second.getTokens().getRefreshToken()).isNotEqualTo(first);
		assertThat(refusal(request(App.BLOG, new RefreshTokenGrant(first)))).isEqualTo("invalid_grant");
	}

	@Test
	void whoIsNotSignedInIsAskedToUnlessTheClientForbidsIt() throws Exception {
		Person person = new Person(this.port);

		assertThat(person.get(authorize(callback(), CodeChallengeMethod.S256, null)).headers().firstValue("Location"))
			.hasValueSatisfying((address) -> assertThat(address).endsWith("/signin"));
		assertThat(error(person.get(authorize(callback(), CodeChallengeMethod.S256, "none"))))
			.isEqualTo("login_required");
	}

	@Test
	void aTokenSurvivesANewKey() throws Exception {
		JWT before = tokens(redeem(signedIn(), App.BLOG, this.verifier)).getOIDCTokens().getIDToken();
		this.jdbc.sql("update signing_key set made_at = made_at - interval '31 days'").update();
		this.keys.rotate();

		assertThat(jwks().getKeys()).hasSizeGreaterThanOrEqualTo(2).noneMatch((key) -> key.isPrivate());
		assertThat(validate(before)).isNotNull();
		JWT after = tokens(redeem(signedIn(), App.BLOG, this.verifier)).getOIDCTokens().getIDToken();
		assertThat(((com.nimbusds.jwt.SignedJWT) after).getHeader().getKeyID())
			.as("a new key is heard of before it signs")
			.isEqualTo(((com.nimbusds.jwt.SignedJWT) before).getHeader().getKeyID());
		assertThat(validate(after)).isNotNull();
		this.jdbc.sql("delete from signing_key").update();
		this.keys.rotate();
	}

	@Test
	void whatAClientKeepsIsNothingToWhoeverReadsTheKeys() {
		this.keys.rotate();

		assertThat(this.jdbc.sql("select encode(content, 'escape') from signing_key").query(String.class).list())
			.isNotEmpty()
			.allSatisfy((content) -> assertThat(content).doesNotContain("\"kty\"", "\"d\""));
	}

	/** The code of an authorization to which somebody has just signed in. */
	private AuthorizationCode signedIn() throws Exception {
		String address = authorize(callback(), CodeChallengeMethod.S256, null);
		return code(signInAt(address).get(address));
	}

	private Person signInAt(String address) throws Exception {
		Person person = new Person(this.port);
		this.jdbc.sql("delete from sign_in").update();
		person.get(address);
		person.post("/signin", Map.of("email", "ada@example.org"));
		Matcher code = CODE.matcher(this.letterbox.take().getFirst().text());
		assertThat(code.find()).isTrue();
		HttpResponse<String> in = person.post("/signin/code", Map.of("code", code.group(1)));
		assertThat(in.headers().firstValue("Location")).as("where it goes on")
			.hasValueSatisfying((next) -> assertThat(next).contains("/oauth2/authorize"));
		return person;
	}

	private AuthorizationCode code(HttpResponse<String> answer) throws Exception {
		AuthorizationResponse response = AuthorizationResponse.parse(location(answer));
		assertThat(response.indicatesSuccess()).as(location(answer).toString()).isTrue();
		assertThat(response.getState()).isEqualTo(this.state);
		return Objects.requireNonNull(response.toSuccessResponse().getAuthorizationCode());
	}

	private static String error(HttpResponse<String> answer) throws Exception {
		assertThat(location(answer)).hasParameter("error");
		return AuthorizationResponse.parse(location(answer)).toErrorResponse().getErrorObject().getCode();
	}

	private static URI location(HttpResponse<String> answer) {
		return URI.create(answer.headers().firstValue("Location").orElseThrow());
	}

	private String authorize(String redirect, @Nullable CodeChallengeMethod method, @Nullable String prompt)
			throws ParseException {
		return "/oauth2/authorize?" + request(redirect, method, prompt).toQueryString();
	}

	private AuthorizationRequest request(String redirect, @Nullable CodeChallengeMethod method, @Nullable String prompt)
			throws ParseException {
		AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(new ResponseType("code"),
				new Scope("openid", "profile", "email"), new ClientID("blog"), URI.create(redirect))
			.state(this.state)
			.nonce(this.nonce);
		if (method != null) {
			request.codeChallenge(this.verifier, method);
		}
		if (prompt != null) {
			request.prompt(Prompt.parse(prompt));
		}
		return request.build();
	}

	private TokenResponse redeem(AuthorizationCode code, App client, CodeVerifier proof) throws Exception {
		return request(client, new AuthorizationCodeGrant(code, URI.create(callback()), proof));
	}

	private TokenResponse request(App client, AuthorizationGrant grant) throws Exception {
		HTTPRequest request = new TokenRequest(uri("/oauth2/token"), client(client), grant, null).toHTTPRequest();
		return OIDCTokenResponseParser.parse(request.send());
	}

	private ClientSecretBasic client(App app) {
		return new ClientSecretBasic(new ClientID(app.id()), new Secret(this.secrets.of(app)));
	}

	private static OIDCTokenResponse tokens(TokenResponse response) {
		assertThat(response.indicatesSuccess()).as(response.toHTTPResponse().getBody()).isTrue();
		return (OIDCTokenResponse) response.toSuccessResponse();
	}

	private static String refusal(TokenResponse response) {
		assertThat(response.indicatesSuccess()).isFalse();
		return response.toErrorResponse().getErrorObject().getCode();
	}

	private IDTokenClaimsSet validate(JWT token) throws Exception {
		return new IDTokenValidator(new Issuer(this.site.url("")), new ClientID("blog"), JWSAlgorithm.RS256, jwks())
			.validate(token, this.nonce);
	}

	private JWKSet jwks() throws Exception {
		return JWKSet.parse(new Person(this.port).get("/oauth2/jwks").body());
	}

	private String callback() {
		return this.site.url(App.BLOG, "/login/callback");
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

}
