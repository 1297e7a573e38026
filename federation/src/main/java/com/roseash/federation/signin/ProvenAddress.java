package com.roseash.federation.signin;

import java.io.Serializable;
import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * An address that somebody has proven to read the mails of, and that no member has yet:
 * the session keeps it for as long as the mail could be used.
 *
 * @param email the address
 * @param until when that is over
 */
record ProvenAddress(String email, Instant until) implements Serializable {

	private static final String NAME = ProvenAddress.class.getName();

	/** Keeps it, in a session of a new id: nobody else can have planted that. */
	void keep(HttpServletRequest request) {
		request.getSession();
		request.changeSessionId();
		request.getSession().setAttribute(NAME, this);
	}

	/** What was proven, if that is not over. */
	static @Nullable ProvenAddress find(HttpServletRequest request, Instant now) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(NAME) instanceof ProvenAddress found
				&& found.until().isAfter(now)) ? found : null;
	}

	static void forget(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.removeAttribute(NAME);
		}
	}

}
