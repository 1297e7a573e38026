package com.roseash.federation.provider;

import java.io.Serializable;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * What somebody is sent to sign in for, kept with the session: a client that wants to
 * know who is there, or that it is still the same.
 *
 * @param loginHint the address of whoever is expected, if the client knows
 */
public record Occasion(@Nullable String loginHint) implements Serializable {

	private static final String WAITING = Occasion.class.getName();

	private static final String MET = Occasion.class.getName() + ".met";

	/** What waits for somebody to sign in, if anything does. */
	public static Optional<Occasion> of(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(WAITING) instanceof Occasion waiting) ? Optional.of(waiting)
				: Optional.empty();
	}

	/** Notes that somebody has signed in, for that request if it was for one. */
	public static void meet(HttpServletRequest request, @Nullable SavedRequest wanted) {
		HttpSession session = request.getSession();
		session.removeAttribute(WAITING);
		session.setAttribute(MET, (wanted != null) ? page(wanted.getRedirectUrl()) : null);
	}

	void await(HttpServletRequest request) {
		request.getSession().setAttribute(WAITING, this);
	}

	/**
	 * Whether somebody has just signed in for this very request; true only once.
	 */
	static boolean isMet(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		String page = request.getRequestURI() + "?" + request.getQueryString();
		boolean met = session != null && page.equals(session.getAttribute(MET));
		if (met) {
			session.removeAttribute(MET);
		}
		return met;
	}

	/** The same on whichever replica. */
	private static String page(String address) {
		return address.substring(address.indexOf('/', address.indexOf("://") + 3));
	}

}
