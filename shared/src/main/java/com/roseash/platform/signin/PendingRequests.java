package com.roseash.platform.signin;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.roseash.platform.config.Site;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.token.Sha512DigestUtils;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The sign-ins that a browser has begun, each in a cookie of its own that is named after
 * its state: however many tabs begin at the same moment, none undoes what another did.
 */
@Component
class PendingRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

	private static final Duration LIFETIME = Duration.ofHours(1);

	/** Of those that were never brought to an end, browsers keep so many. */
	private static final int MOST = 10;

	private final ClientRegistration client;

	private final boolean secure;

	private final String prefix;

	PendingRequests(ClientRegistrationRepository clients, Site site) {
		this.client = Objects.requireNonNull(clients.findByRegistrationId(SignInConfiguration.PROVIDER));
		this.secure = site.url("/").startsWith("https:");
		this.prefix = this.secure ? "__Host-rose_ash_login_" : "rose_ash_login_";
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
		String state = request.getParameter(OAuth2ParameterNames.STATE);
		Cookie kept = (state != null) ? WebUtils.getCookie(request, name(state)) : null;
		String[] secrets = (kept != null) ? kept.getValue().split("\\.") : new String[0];
		return (state != null && secrets.length == 2) ? begun(state, secrets[0], secrets[1]) : null;
	}

	@Override
	public void saveAuthorizationRequest(@Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request,
			HttpServletResponse response) {
		if (begun != null) {
			List<String> others = names(request);
			others.stream().limit(Math.max(0, others.size() + 1 - MOST)).forEach((name) -> drop(name, response));
			write(name(Objects.requireNonNull(begun.getState())),
					secret(begun, PkceParameterNames.CODE_VERIFIER) + "." + secret(begun, OidcParameterNames.NONCE),
					LIFETIME, response);
		}
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request,
			HttpServletResponse response) {
		OAuth2AuthorizationRequest begun = loadAuthorizationRequest(request);
		if (begun != null) {
			drop(name(Objects.requireNonNull(begun.getState())), response);
		}
		return begun;
	}

	private OAuth2AuthorizationRequest begun(String state, String verifier, String nonce) {
		return OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri(Objects.requireNonNull(this.client.getProviderDetails().getAuthorizationUri()))
			.clientId(this.client.getClientId())
			.redirectUri(this.client.getRedirectUri())
			.scopes(this.client.getScopes())
			.state(state)
			.attributes((attributes) -> attributes
				.putAll(Map.of(OAuth2ParameterNames.REGISTRATION_ID, this.client.getRegistrationId(),
						PkceParameterNames.CODE_VERIFIER, verifier, OidcParameterNames.NONCE, nonce)))
			.build();
	}

	private static String secret(OAuth2AuthorizationRequest begun, String name) {
		return Objects.requireNonNull(begun.getAttribute(name));
	}

	/** Browsers send the oldest first (RFC 6265, section 5.4). */
	private List<String> names(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		return Stream.ofNullable(cookies)
			.flatMap(Arrays::stream)
			.map(Cookie::getName)
			.filter((name) -> name.startsWith(this.prefix))
			.toList();
	}

	private String name(String state) {
		return this.prefix + Sha512DigestUtils.shaHex(state).substring(0, 32);
	}

	private void drop(String name, HttpServletResponse response) {
		write(name, "", Duration.ZERO, response);
	}

	private void write(String name, String value, Duration lifetime, HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(name, value)
					.path("/")
					.maxAge(lifetime)
					.httpOnly(true)
					.secure(this.secure)
					.sameSite("Lax")
					.build()
					.toString());
	}

}
