package com.roseash.platform.signin;

import java.io.IOException;

import com.roseash.platform.session.SessionIndex;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Sends whoever comes back from the provider signed in to where it goes on. */
@Component
class Arrival implements AuthenticationSuccessHandler {

	private final SessionIndex sessions;

	private final SignInHint hint;

	Arrival(SessionIndex sessions, SignInHint hint) {
		this.sessions = sessions;
		this.hint = hint;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		String sid = sid(authentication);
		if (sid != null) {
			this.sessions.add(sid, request.getSession().getId());
		}
		this.hint.give(response);
		response.sendRedirect(Destination.ofState(request.getParameter(OAuth2ParameterNames.STATE)).page());
	}

	/** The id of the sign-in that a member's session here belongs to. */
	static @Nullable String sid(Authentication authentication) {
		return (authentication.getPrincipal() instanceof OidcUser member) ? member.getIdToken().getClaimAsString("sid")
				: null;
	}

}
