package com.roseash.federation.provider;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.roseash.platform.contract.InvalidField;

import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * The command to let in somebody else's application.
 *
 * @param name the name that members read when they are asked
 * @param redirectUris where it may be answered; one to five
 * @param postLogoutRedirectUris where members may go on who leave; at most five
 * @param logoutUri where it wants to be told of those who leave; may be empty
 * @param scopes what it may ask for, which always includes who somebody is
 */
record LetIn(String name, List<String> redirectUris, List<String> postLogoutRedirectUris, String logoutUri,
		Set<String> scopes) {

	/** What may be asked for at all. */
	static final List<String> SCOPES = List.of(OidcScopes.OPENID, OidcScopes.PROFILE, OidcScopes.EMAIL);

	private static final int MOST = 5;

	LetIn {
		name = InvalidField.requireText("name", name, 100);
		redirectUris = addresses("redirectUris", redirectUris);
		postLogoutRedirectUris = addresses("postLogoutRedirectUris", postLogoutRedirectUris);
		logoutUri = logoutUri.strip();
		if (!logoutUri.isEmpty()) {
			ClientAddress.require("logoutUri", logoutUri);
		}
		if (redirectUris.isEmpty()) {
			throw new InvalidField("redirectUris", "must not be empty");
		}
		if (!SCOPES.containsAll(scopes)) {
			throw new InvalidField("scopes", "must be some of " + String.join(", ", SCOPES));
		}
		Set<String> all = new TreeSet<>(scopes);
		all.add(OidcScopes.OPENID);
		scopes = Set.copyOf(all);
	}

	private static List<String> addresses(String field, List<String> given) {
		List<String> addresses = given.stream()
			.map(String::strip)
			.filter((address) -> !address.isEmpty())
			.distinct()
			.toList();
		if (addresses.size() > MOST) {
			throw new InvalidField(field, "must be at most " + MOST + " addresses");
		}
		addresses.forEach((address) -> ClientAddress.require(field, address));
		return addresses;
	}

}
