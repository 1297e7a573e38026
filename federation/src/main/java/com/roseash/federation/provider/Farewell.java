package com.roseash.federation.provider;

import java.io.IOException;

import com.roseash.platform.session.SessionIndex;
import com.roseash.platform.signin.SignInHint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OidcLogoutEndpointConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Takes leave of members at a client's request: whoever leaves leaves all applications at
 * once.
 */
@Component
class Farewell implements Customizer<OidcLogoutEndpointConfigurer> {

	private final SessionIndex sessions;

	private final SignInHint hint;

	Farewell(SessionIndex sessions, SignInHint hint) {
		this.sessions = sessions;
		this.hint = hint;
	}

	@Override
	public void customize(OidcLogoutEndpointConfigurer endpoint) {
		endpoint.logoutResponseHandler(everywhere()).errorResponseHandler(Farewell::refuse);
	}

	private AuthenticationSuccessHandler everywhere() {
		OidcLogoutAuthenticationSuccessHandler farewell = new OidcLogoutAuthenticationSuccessHandler();
		SecurityContextLogoutHandler here = new SecurityContextLogoutHandler();
		farewell.setLogoutHandler((request, response, authentication) -> {
			this.hint.take(response);
			String sid = sid(authentication);
			if (sid != null) {
				this.sessions.end(sid);
			}
			here.logout(request, response, authentication);
		});
		return farewell;
	}

	private static @Nullable String sid(@Nullable Authentication leaving) {
		OidcIdToken token = (leaving instanceof OidcLogoutAuthenticationToken logout) ? logout.getIdToken() : null;
		return (token != null) ? token.getClaimAsString("sid") : null;
	}

	/**
	 * Who comes with a token that nobody remembers, or that was somebody else's, is shown
	 * who is signed in, and may leave there.
	 */
	private static void refuse(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException problem) throws IOException {
		if (problem instanceof OAuth2AuthenticationException refusal
				&& OAuth2ErrorCodes.INVALID_TOKEN.equals(refusal.getError().getErrorCode())) {
			Authentication member = SecurityContextHolder.getContext().getAuthentication();
			response.sendRedirect((member != null && member.getDetails() instanceof SignedIn) ? "/signin" : "/");
		}
		else {
			response.sendError(HttpStatus.BAD_REQUEST.value());
		}
	}

}
