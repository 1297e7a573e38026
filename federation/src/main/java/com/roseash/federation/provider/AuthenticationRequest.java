package com.roseash.federation.provider;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * What a client asks of the sign-in (OpenID Connect Core, section 3.1.2.1).
 *
 * @param prompts whether somebody may, or has to, be asked
 * @param maxAge for how many seconds a sign-in is good enough; null for as long as it
 * lasts
 * @param loginHint the address of whoever is expected, if the client knows
 */
record AuthenticationRequest(Set<String> prompts, @Nullable Integer maxAge, @Nullable String loginHint) {

	/** The request that asks nothing. */
	static final AuthenticationRequest NONE = new AuthenticationRequest(Set.of(), null, null);

	private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

	private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,135}");

	/** What those parameters ask; only a request for identities asks anything. */
	static AuthenticationRequest of(Set<String> scopes, Map<String, ?> parameters) {
		if (!scopes.contains(OidcScopes.OPENID)) {
			return NONE;
		}
		String maxAge = text(parameters, "max_age");
		String hint = text(parameters, "login_hint");
		return new AuthenticationRequest(
				Arrays.stream(text(parameters, "prompt").split("\\s+")).collect(Collectors.toSet()),
				SECONDS.matcher(maxAge).matches() ? Integer.valueOf(maxAge) : null,
				ADDRESS.matcher(hint).matches() ? hint : null);
	}

	/** Whether the age is no number of seconds. */
	static boolean isMaxAgeWrong(Map<String, ?> parameters) {
		return parameters.containsKey("max_age") && !SECONDS.matcher(text(parameters, "max_age")).matches();
	}

	/** Whether nobody may be asked to sign in. */
	boolean isSilent() {
		return this.prompts.contains("none");
	}

	/** Whether a sign-in is good enough. */
	boolean accepts(SignedIn signedIn, Instant now) {
		return !this.prompts.contains("login") && isYoungEnough(now.getEpochSecond() - signedIn.at());
	}

	/** No age at all is as good as "login". */
	private boolean isYoungEnough(long age) {
		return this.maxAge == null || (this.maxAge > 0 && age <= this.maxAge);
	}

	private static String text(Map<String, ?> parameters, String name) {
		return (parameters.get(name) instanceof String value) ? value : "";
	}

}
