package com.roseash.platform.signin;

import java.io.IOException;

import com.roseash.platform.session.SessionIndex;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Sends whoever comes back from the provider signed in to where it goes on. */
@Component
class Arrival implements AuthenticationSuccessHandler {

	private static final Logger log = LoggerFactory.getLogger(Arrival.class);

	private final SessionIndex sessions;

	private final SignInHint hint;

	private final Belongings belongings;

	Arrival(SessionIndex sessions, SignInHint hint, Belongings belongings) {
		this.sessions = sessions;
		this.hint = hint;
		this.belongings = belongings;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		Destination destination = Destination.ofState(request.getParameter(OAuth2ParameterNames.STATE));
		String sid = sid(authentication);
		String session = request.getSession().getId();
		if (isNoted(sid, session)) {
			this.hint.give(response);
			this.belongings.follow(authentication.getName(), request, response);
			response.sendRedirect(destination.page());
			if (sid != null) {
				this.sessions.endIfLate(sid, session);
			}
		}
		else {
			request.getSession().removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
			response.sendRedirect(
					destination.silent() ? destination.page() : NotArrived.address(Problem.DOWN, destination));
		}
	}

	/** Nobody is let in whom a sign-out would not reach. */
	private boolean isNoted(@Nullable String sid, String session) {
		try {
			if (sid != null) {
				this.sessions.add(sid, session);
			}
			return true;
		}
		catch (DataAccessException ex) {
			log.warn("Somebody was not signed in without Redis: reason={}", ex.getMessage());
			return false;
		}
	}

	/** The id of the sign-in that a member's session here belongs to. */
	static @Nullable String sid(Authentication authentication) {
		return (authentication.getPrincipal() instanceof OidcUser member) ? member.getIdToken().getClaimAsString("sid")
				: null;
	}

}
