package com.roseash.platform.signin;

import java.io.IOException;
import java.util.Set;

import com.roseash.platform.session.SessionIndex;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Sends whoever comes back from the provider to where it goes on, or says what went
 * wrong.
 */
class Arrival implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

	private static final Logger log = LoggerFactory.getLogger(Arrival.class);

	private static final Set<String> KNOWN = Set.of("access_denied", "authorization_request_not_found",
			"login_required");

	private final SessionIndex sessions;

	private final Belongings belongings;

	Arrival(SessionIndex sessions, Belongings belongings) {
		this.sessions = sessions;
		this.belongings = belongings;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		String sid = sid(authentication);
		if (sid != null) {
			this.sessions.add(sid, request.getSession().getId());
		}
		this.belongings.follow(authentication.getName(), request, response);
		response.sendRedirect((request.getAttribute(PendingRequests.CONTINUE) instanceof String page) ? page : "/");
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException problem) throws IOException {
		String code = (problem instanceof OAuth2AuthenticationException answer) ? answer.getError().getErrorCode()
				: "unknown";
		log.info("Somebody was not signed in: reason={}", code);
		response.sendRedirect("/login/problem?reason=" + (KNOWN.contains(code) ? code : "unknown"));
	}

	/** The id of the sign-in that a member's session here belongs to. */
	static @org.jspecify.annotations.Nullable String sid(Authentication authentication) {
		return (authentication.getPrincipal() instanceof OidcUser member) ? member.getIdToken().getClaimAsString("sid")
				: null;
	}

}
