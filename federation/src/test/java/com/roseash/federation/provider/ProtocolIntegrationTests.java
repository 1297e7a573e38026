package com.roseash.federation.provider;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.roseash.federation.signin.Person;
import com.roseash.platform.config.App;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The provider, as a client sees it that is not Spring's. */
class ProtocolIntegrationTests extends ProviderKit {

	@Autowired
	SigningKeys keys;

	@Test
	void theProviderSaysWhatItCan() throws Exception {
		OIDCProviderMetadata metadata = OIDCProviderMetadata
			.parse(new Person(this.port).get("/.well-known/openid-configuration").body());

		assertThat(metadata.getIssuer().getValue()).isEqualTo(this.site.url(""));
		assertThat(metadata.getAuthorizationEndpointURI()).hasPath("/oauth2/authorize");
		assertThat(metadata.getCodeChallengeMethods()).containsExactly(CodeChallengeMethod.S256);
		assertThat(metadata.getPushedAuthorizationRequestEndpointURI()).isNotNull();
		assertThat(metadata.getEndSessionEndpointURI()).isNotNull();
		assertThat(metadata.supportsAuthorizationResponseIssuerParam()).isTrue();
		assertThat(metadata.getScopes().toStringList()).containsExactlyInAnyOrder("openid", "profile", "email");
		assertThat(metadata.getIDTokenJWSAlgs()).containsExactly(JWSAlgorithm.RS256);
		assertThat(metadata.getGrantTypes()).containsExactlyInAnyOrder(GrantType.AUTHORIZATION_CODE,
				GrantType.REFRESH_TOKEN);
		assertThat(List.of(metadata.getTokenEndpointAuthMethods(), metadata.getRevocationEndpointAuthMethods(),
				metadata.getIntrospectionEndpointAuthMethods()))
			.allSatisfy((methods) -> assertThat(methods).containsExactly(ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
					ClientAuthenticationMethod.CLIENT_SECRET_POST));
		assertThat(metadata.supportsBackChannelLogoutSession()).isTrue();
		assertThat(AuthorizationServerMetadata
			.parse(new Person(this.port).get("/.well-known/oauth-authorization-server").body())
			.getGrantTypes()).isEqualTo(metadata.getGrantTypes());
		assertThat(metadata.getRegistrationEndpointURI()).as("nobody registers a client by itself").isNull();
	}

	@Test
	void whoSignsInIsNamedToTheClient() throws Exception {
		OIDCTokenResponse tokens = tokens(this.blog.redeem(signedIn()));

		IDTokenClaimsSet claims = this.blog.validate(tokens.getOIDCTokens().getIDToken());
		assertThat(claims.getSubject().getValue()).isEqualTo(this.ada.id().toString());
		assertThat(claims.getStringClaim("preferred_username")).isEqualTo("ada");
		assertThat(claims.getStringClaim("email")).isEqualTo("ada@example.org");
		assertThat(claims.getStringListClaim("roles")).containsExactly("editor");
		assertThat(claims.getStringListClaim("amr")).containsExactly("otp");
		assertThat(claims.getStringClaim("sid")).isNotBlank();
		assertThat(claims.getAuthenticationTime()).isNotNull();

		UserInfoResponse info = UserInfoResponse.parse(this.blog.userInfo(tokens.getTokens().getAccessToken()));
		assertThat(info.indicatesSuccess())
			.as(() -> info.toHTTPResponse().getStatusCode() + " " + info.toHTTPResponse().getHeaderMap())
			.isTrue();
		assertThat(info.toSuccessResponse().getUserInfo().getName()).isEqualTo("Ada");
	}

	@Test
	void anAuthorizationCanBePushed() throws Exception {
		String address = this.blog.push((request) -> {
		});
		Person person = signInAt(address);

		assertThat(tokens(this.blog.redeem(code(person.get(address))))).isNotNull();
		assertThat(person.get(address).statusCode()).as("once").isEqualTo(400);
	}

	@Test
	void onlyTheClientsOwnAddressIsAnsweredTo() throws Exception {
		String callback = this.blog.callback();
		Person person = signInAt(this.blog.authorize());
		for (String wrong : List.of(callback + "x", callback.substring(0, callback.length() - 1),
				callback.replace("/login/", "/login//"), callback.replace("/login/", "/Login/"),
				callback.replace("http:", "https:"), callback + "?x=1", "https://evil.example.org/login/callback")) {
			HttpResponse<String> answer = person
				.get(this.blog.authorize((request) -> request.redirectionURI(URI.create(wrong))));
			assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
			assertThat(answer.headers().firstValue("Location")).isEmpty();
		}
	}

	@Test
	void withoutProofOfTheKeyThereIsNoCode() throws Exception {
		Person person = signInAt(this.blog.authorize());

		assertThat(
				error(person.get(this.blog.authorize((request) -> request.codeChallenge((CodeVerifier) null, null)))))
			.isEqualTo("invalid_request");
		assertThat(error(person.get(this.blog
			.authorize((request) -> request.codeChallenge(this.blog.verifier(), CodeChallengeMethod.PLAIN)))))
			.isEqualTo("invalid_request");
	}

	@Test
	void aCodeIsRedeemedByWhomItWasMadeForAndOnce() throws Exception {
		AuthorizationCode code = signedIn();

		assertThat(refusal(ours(App.MARKET).redeem(code, this.blog.verifier()))).isEqualTo("invalid_grant");
		assertThat(refusal(this.blog.redeem(code))).as("a code that another client has seen")
			.isEqualTo("invalid_grant");
		assertThat(refusal(this.blog.redeem(signedIn(), new CodeVerifier()))).isEqualTo("invalid_grant");
	}

	@Test
	void aCodeThatIsUsedTwiceTakesItsTokensAlong() throws Exception {
		AuthorizationCode code = signedIn();
		Tokens tokens = tokens(this.blog.redeem(code)).getTokens();

		assertThat(refusal(this.blog.redeem(code))).isEqualTo("invalid_grant");
		assertThat(this.blog.userInfo(tokens.getAccessToken()).getStatusCode()).isEqualTo(401);
		assertThat(this.blog.isActive(tokens.getAccessToken())).isFalse();
		assertThat(refusal(this.blog.refresh(tokens.getRefreshToken()))).isEqualTo("invalid_grant");
	}

	@Test
	void aSecretThatIsWrongIsNoClient() throws Exception {
		assertThat(refusal(this.blog.with("wrong").redeem(signedIn()))).isEqualTo("invalid_client");
	}

	@Test
	void aProgramThatDoesNotSayWhoItIsIsNotAskedToSignIn() throws Exception {
		Person member = signInAt(this.blog.authorize());
		for (String endpoint : List.of("/oauth2/token", "/oauth2/par", "/oauth2/introspect", "/oauth2/revoke")) {
			for (Person person : List.of(member, new Person(this.port))) {
				assertThat(person
					.post(endpoint, Map.of("token", "x", "grant_type", "refresh_token", "refresh_token", "x",
							"response_type", "code", "client_id", "blog"))
					.statusCode()).as(endpoint).isIn(400, 401);
			}
		}
		assertThat(member.post("/oauth2/par", Map.of()).statusCode()).isIn(400, 401);
		assertThat(new Person(this.port).get("/userinfo").statusCode()).isEqualTo(401);
	}

	@Test
	void aRefreshTokenIsUsedOnce() throws Exception {
		RefreshToken first = tokens(this.blog.redeem(signedIn())).getTokens().getRefreshToken();
		OIDCTokenResponse second = tokens(this.blog.refresh(first));

		assertThat(second.getTokens().getRefreshToken()).isNotEqualTo(first);
		assertThat(refusal(this.blog.refresh(first))).isEqualTo("invalid_grant");
	}

	@Test
	void whoIsNotSignedInIsAskedToUnlessTheClientForbidsIt() throws Exception {
		Person person = new Person(this.port);

		assertThat(person.get(this.blog.authorize()).headers().firstValue("Location"))
			.hasValueSatisfying((address) -> assertThat(address).contains("/signin?continue=%2Foauth2%2Fauthorize"));
		assertThat(error(person.get(this.blog.authorize((request) -> request.prompt(Prompt.Type.NONE)))))
			.isEqualTo("login_required");
	}

	@Test
	void whoLeavesAtTheRequestOfAClientIsSentBackToIt() throws Exception {
		Person person = signInAt(this.blog.authorize());
		String token = tokens(this.blog.redeem(code(person.get(this.blog.authorize())))).getOIDCTokens()
			.getIDTokenString();
		String home = this.site.url(App.BLOG, "/");

		assertThat(person.get("/connect/logout?id_token_hint=" + token + "&post_logout_redirect_uri=" + home + "x")
			.statusCode()).isEqualTo(400);
		assertThat(location(
				person.get("/connect/logout?id_token_hint=" + token + "&state=s&post_logout_redirect_uri=" + home)))
			.hasToString(home + "?state=s");
		assertThat(person.page("/signin").select("h1").text()).isEqualTo("Sign in");
	}

	@Test
	void whoLeavesWithATokenThatNobodyRemembersIsAsked() throws Exception {
		Person person = signInAt(this.blog.authorize());
		String token = tokens(this.blog.redeem(code(person.get(this.blog.authorize())))).getOIDCTokens()
			.getIDTokenString();
		this.jdbc.sql("delete from oauth2_authorization").update();

		assertThat(location(person.get("/connect/logout?id_token_hint=" + token))).hasPath("/signin");
		assertThat(person.page("/signin").select("h1").text()).isEqualTo("Welcome, Ada");
		assertThat(location(new Person(this.port).get("/connect/logout?id_token_hint=made-up"))).hasPath("/");
	}

	@Test
	void aSignInSurvivesANewKeyInItsMidst() throws Exception {
		JWT before = tokens(this.blog.redeem(signedIn())).getOIDCTokens().getIDToken();
		AuthorizationCode begun = signedIn();
		this.jdbc.sql("update signing_key set made_at = made_at - interval '31 days'").update();
		this.keys.rotate();

		assertThat(this.blog.keys().getKeys()).hasSizeGreaterThanOrEqualTo(2).noneMatch((key) -> key.isPrivate());
		JWT between = tokens(this.blog.redeem(begun)).getOIDCTokens().getIDToken();
		assertThat(key(between)).as("a new key is heard of before it signs").isEqualTo(key(before));
		AuthorizationCode later = signedIn();
		this.jdbc.sql("update signing_key set made_at = made_at - interval '61 minutes'").update();
		this.keys.rotate();
		JWT after = tokens(this.blog.redeem(later)).getOIDCTokens().getIDToken();
		assertThat(key(after)).as("then it does").isNotEqualTo(key(before));
		for (JWT token : List.of(before, between, after)) {
			assertThat(this.blog.validate(token)).isNotNull();
		}
		this.jdbc.sql("delete from signing_key").update();
		this.keys.rotate();
	}

	@Test
	void aCodeRunsOut() throws Exception {
		AuthorizationCode code = signedIn();
		expire("authorization_code");

		assertThat(refusal(this.blog.redeem(code))).isEqualTo("invalid_grant");
	}

	@Test
	void aRefreshTokenRunsOut() throws Exception {
		RefreshToken token = tokens(this.blog.redeem(signedIn())).getTokens().getRefreshToken();
		expire("refresh_token");

		assertThat(refusal(this.blog.refresh(token))).isEqualTo("invalid_grant");
	}

	@Test
	void stateAndNonceComeBackAsTheyWereSent() throws Exception {
		State state = new State("a&b=c #%20+ü\"<");
		Nonce nonce = new Nonce("n&o=n #%20+ü");
		Person person = signInAt(this.blog.authorize());
		HttpResponse<String> answer = person.get(this.blog.authorize((request) -> request.state(state).nonce(nonce)));

		AuthorizationResponse response = AuthorizationResponse.parse(location(answer));
		assertThat(response.getState()).isEqualTo(state);
		JWT token = tokens(this.blog.redeem(response.toSuccessResponse().getAuthorizationCode())).getOIDCTokens()
			.getIDToken();
		assertThat(this.blog.validate(token, this.blog.issuer(), nonce)).isNotNull();
		assertThatExceptionOfType(BadJWTException.class).as("the nonce of another sign-in")
			.isThrownBy(() -> this.blog.validate(token));
		assertThat(AuthorizationResponse
			.parse(location(
					person.get(this.blog.authorize((request) -> request.state(state).scope(new Scope("openid", "x"))))))
			.getState()).isEqualTo(state);
	}

	@Test
	void aTokenOfAnotherIssuerIsNotTakenForOurs() throws Exception {
		JWT token = tokens(this.blog.redeem(signedIn())).getOIDCTokens().getIDToken();

		assertThatExceptionOfType(BadJWTException.class)
			.isThrownBy(() -> this.blog.validate(token, "https://honest.example.org", this.blog.nonce()))
			.withMessageContaining("issuer");
		assertThatExceptionOfType(BadJWTException.class).isThrownBy(() -> ours(App.MARKET).validate(token))
			.withMessageContaining("audience");
	}

	@Test
	void whatIsNotSignedByUsIsNoToken() throws Exception {
		OIDCTokenResponse tokens = tokens(this.blog.redeem(signedIn()));
		SignedJWT real = SignedJWT.parse(tokens.getTokens().getAccessToken().getValue());
		RSAKey known = this.blog.keys().getKeys().getFirst().toRSAKey();
		SignedJWT forged = new SignedJWT(real.getHeader(), real.getJWTClaimsSet());
		forged.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
		SignedJWT confused = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(known.getKeyID()).build(),
				real.getJWTClaimsSet());
		confused.sign(new MACSigner(known.toRSAPublicKey().getEncoded()));
		PlainJWT unsigned = new PlainJWT(real.getJWTClaimsSet());

		assertThat(this.blog.userInfo(tokens.getTokens().getAccessToken()).getStatusCode()).isEqualTo(200);
		for (JWT token : List.of(forged, confused, unsigned)) {
			BearerAccessToken bearer = new BearerAccessToken(token.serialize());
			assertThat(this.blog.userInfo(bearer).getStatusCode()).as(token.getHeader().toString()).isEqualTo(401);
			assertThat(this.blog.isActive(bearer)).isFalse();
			assertThat(location(new Person(this.port).get("/connect/logout?id_token_hint=" + token.serialize())))
				.hasPath("/");
		}
	}

	@Test
	void aClientLearnsWhetherATokenIsStillGood() throws Exception {
		Tokens tokens = tokens(this.blog.redeem(signedIn())).getTokens();

		assertThat(this.blog.isActive(tokens.getAccessToken())).isTrue();
		assertThat(this.blog.isActive(tokens.getRefreshToken())).isTrue();
		assertThat(this.blog.isActive(new BearerAccessToken("made-up"))).isFalse();
		assertThat(this.blog.with("wrong").revoke(tokens.getAccessToken()).getStatusCode()).isEqualTo(401);
		this.blog.refresh(tokens.getRefreshToken());
		assertThat(this.blog.isActive(tokens.getAccessToken())).as("after it was replaced").isFalse();
	}

	@Test
	void aClientCanGiveItsTokensBack() throws Exception {
		Tokens tokens = tokens(this.blog.redeem(signedIn())).getTokens();

		assertThat(ours(App.MARKET).revoke(tokens.getRefreshToken()).getStatusCode()).as("of another").isEqualTo(400);
		assertThat(this.blog.revoke(tokens.getAccessToken()).getStatusCode()).isEqualTo(200);
		assertThat(this.blog.isActive(tokens.getAccessToken())).isFalse();
		assertThat(this.blog.userInfo(tokens.getAccessToken()).getStatusCode()).isEqualTo(401);
		Tokens next = tokens(this.blog.refresh(tokens.getRefreshToken())).getTokens();
		assertThat(this.blog.revoke(next.getRefreshToken()).getStatusCode()).isEqualTo(200);
		assertThat(this.blog.isActive(next.getAccessToken())).as("with the token that buys others").isFalse();
		assertThat(refusal(this.blog.refresh(next.getRefreshToken()))).isEqualTo("invalid_grant");
		assertThat(this.blog.revoke(new RefreshToken("made-up")).getStatusCode()).isEqualTo(200);
	}

	@Test
	void whatAClientKeepsIsNothingToWhoeverReadsTheKeys() {
		this.keys.rotate();

		assertThat(this.jdbc.sql("select encode(content, 'escape') from signing_key").query(String.class).list())
			.isNotEmpty()
			.allSatisfy((content) -> assertThat(content).doesNotContain("\"kty\"", "\"d\""));
	}

	private void expire(String token) {
		this.jdbc.sql("""
				update oauth2_authorization set %1$s_issued_at = now() - interval '60 days',
					%1$s_expires_at = now() - interval '1 second'""".formatted(token)).update();
	}

	private static String key(JWT token) {
		return ((SignedJWT) token).getHeader().getKeyID();
	}

}
