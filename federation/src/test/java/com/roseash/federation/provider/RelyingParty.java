package com.roseash.federation.provider;

import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.PushedAuthorizationRequest;
import com.nimbusds.oauth2.sdk.PushedAuthorizationResponse;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Token;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;

/**
 * A client of the provider that is not Spring's.
 *
 * @param provider where the provider is asked
 * @param issuer who the provider says it is
 * @param id the client's id
 * @param secret the client's secret
 * @param callback where the client is answered
 * @param verifier proves that who redeems a code has asked for it
 * @param state what the answer has to repeat
 * @param nonce what the ID token has to repeat
 */
record RelyingParty(URI provider, String issuer, String id, String secret, String callback, CodeVerifier verifier,
		State state, Nonce nonce) {

	RelyingParty(URI provider, String issuer, String id, String secret, String callback) {
		this(provider, issuer, id, secret, callback, new CodeVerifier(), new State(), new Nonce());
	}

	/** An ordinary authorization request. */
	AuthenticationRequest.Builder asking(String... scopes) {
		return new AuthenticationRequest.Builder(new ResponseType("code"),
				(scopes.length == 0) ? new Scope("openid", "profile", "email") : new Scope(scopes),
				new ClientID(this.id), URI.create(this.callback))
			.state(this.state)
			.nonce(this.nonce)
			.codeChallenge(this.verifier, CodeChallengeMethod.S256);
	}

	/** The address of an ordinary authorization request. */
	String authorize() {
		return authorize((request) -> {
		});
	}

	/** The address of an authorization request that asks something more. */
	String authorize(Consumer<AuthenticationRequest.Builder> more) {
		AuthenticationRequest.Builder request = asking();
		more.accept(request);
		return address(request.build());
	}

	/** The address of a request that is pushed before. */
	String push(Consumer<AuthenticationRequest.Builder> more) throws IOException, ParseException {
		AuthenticationRequest.Builder request = asking();
		more.accept(request);
		PushedAuthorizationResponse answer = PushedAuthorizationResponse
			.parse(send(new PushedAuthorizationRequest(at("/oauth2/par"), proof(), request.build()).toHTTPRequest()));
		return "/oauth2/authorize?client_id=" + this.id + "&request_uri=" + answer.toSuccessResponse().getRequestURI();
	}

	static String address(AuthorizationRequest request) {
		return "/oauth2/authorize?" + request.toQueryString();
	}

	TokenResponse redeem(AuthorizationCode code) throws IOException, ParseException {
		return redeem(code, this.verifier);
	}

	TokenResponse redeem(AuthorizationCode code, CodeVerifier proof) throws IOException, ParseException {
		return ask(new AuthorizationCodeGrant(code, URI.create(this.callback), proof));
	}

	TokenResponse refresh(RefreshToken token) throws IOException, ParseException {
		return ask(new RefreshTokenGrant(token));
	}

	private TokenResponse ask(AuthorizationGrant grant) throws IOException, ParseException {
		return OIDCTokenResponseParser
			.parse(send(new TokenRequest(at("/oauth2/token"), proof(), grant, null).toHTTPRequest()));
	}

	HTTPResponse userInfo(AccessToken token) throws IOException {
		return send(new UserInfoRequest(at("/userinfo"), token).toHTTPRequest());
	}

	boolean isActive(Token token) throws IOException, ParseException {
		return TokenIntrospectionResponse
			.parse(send(new TokenIntrospectionRequest(at("/oauth2/introspect"), proof(), token).toHTTPRequest()))
			.toSuccessResponse()
			.isActive();
	}

	HTTPResponse revoke(Token token) throws IOException {
		return send(new TokenRevocationRequest(at("/oauth2/revoke"), proof(), token).toHTTPRequest());
	}

	IDTokenClaimsSet validate(JWT token) throws Exception {
		return validate(token, this.issuer, this.nonce);
	}

	IDTokenClaimsSet validate(JWT token, String issuedBy, Nonce expected) throws Exception {
		return new IDTokenValidator(new Issuer(issuedBy), new ClientID(this.id), JWSAlgorithm.RS256, keys())
			.validate(token, expected);
	}

	JWKSet keys() throws Exception {
		return JWKSet.parse(send(new HTTPRequest(HTTPRequest.Method.GET, at("/oauth2/jwks"))).getBody());
	}

	/** The same client with another secret. */
	RelyingParty with(String another) {
		return new RelyingParty(this.provider, this.issuer, this.id, another, this.callback, this.verifier, this.state,
				this.nonce);
	}

	private ClientSecretBasic proof() {
		return new ClientSecretBasic(new ClientID(this.id), new Secret(this.secret));
	}

	private URI at(String path) {
		return this.provider.resolve(path);
	}

	private static HTTPResponse send(HTTPRequest request) throws IOException {
		return request.send();
	}

}
