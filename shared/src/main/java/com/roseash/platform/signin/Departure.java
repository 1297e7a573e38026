package com.roseash.platform.signin;

import com.roseash.platform.session.SessionIndex;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Ends all sessions of the sign-in that this one belongs to, in all applications. */
@Component
class Departure implements LogoutHandler {

	private final SessionIndex sessions;

	private final SignInHint hint;

	Departure(SessionIndex sessions, SignInHint hint) {
		this.sessions = sessions;
		this.hint = hint;
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		this.hint.take(response);
		String sid = (authentication != null) ? Arrival.sid(authentication) : null;
		if (sid != null) {
			this.sessions.end(sid);
		}
	}

}
