package com.roseash.federation.provider;

import java.io.Serializable;
import java.util.List;

import com.roseash.domain.account.Identity;
import com.roseash.platform.persistence.Ids;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * How a member signed in, kept with the session.
 *
 * @param sid the id of the session, as tokens name it
 * @param method how the member proved who it is (RFC 8176)
 * @param at when, in seconds since 1970
 */
public record SignedIn(String sid, String method, long at) implements Serializable {

	/** What Spring Security knows a member by who has just signed in. */
	public static Authentication of(Identity identity, String method, long at) {
		return member(identity, new SignedIn(Ids.next().toString(), method, at));
	}

	/** The same of a member who was signed in, and has done so again. */
	public Authentication again(Identity identity, String method, long at) {
		return member(identity, new SignedIn(this.sid, method, at));
	}

	private static Authentication member(Identity identity, SignedIn signedIn) {
		UsernamePasswordAuthenticationToken member = UsernamePasswordAuthenticationToken
			.authenticated(identity.id().toString(), null, List.of());
		member.setDetails(signedIn);
		return member;
	}

}
