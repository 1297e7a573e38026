package com.roseash.platform.signin;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import com.roseash.platform.config.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Tells somebody who was not signed in why, and what to do; quietly goes on where nobody
 * had asked to be signed in, or where another tab was faster.
 */
@Component
class NotArrived implements AuthenticationFailureHandler {

	private static final Logger log = LoggerFactory.getLogger(NotArrived.class);

	private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	private final SignInHint hint;

	private final LastAttempt attempt;

	private final String home;

	NotArrived(SignInHint hint, LastAttempt attempt, Site site) {
		this.hint = hint;
		this.attempt = attempt;
		this.home = site.url("");
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		Problem problem = Problem.of(failure);
		if (problem == Problem.OTHER) {
			log.warn("Somebody was not signed in: reason={}",
					String.valueOf(failure.getMessage()).replaceAll("\\p{Cntrl}", " "));
		}
		else {
			log.info("Somebody was not signed in: reason={}", problem.id());
		}
		if (problem == Problem.NOBODY) {
			this.hint.take(response);
			this.attempt.noteAnswer(response);
		}
		Destination destination = destination(request);
		response
			.sendRedirect(mayGoOn(problem, destination, request) ? destination.page() : address(problem, destination));
	}

	/** The page that says what to do about it. */
	static String address(Problem problem, Destination destination) {
		return "/login/problem?reason=" + problem.id() + "&continue="
				+ URLEncoder.encode(destination.page(), StandardCharsets.UTF_8);
	}

	private Destination destination(HttpServletRequest request) {
		return Beginning.PATH.equals(request.getRequestURI()) ? Destination.of(request, this.home)
				: Destination.ofState(request.getParameter(OAuth2ParameterNames.STATE));
	}

	/** Whoever keeps no cookies does not, as it would lead round in circles. */
	private boolean mayGoOn(Problem problem, Destination destination, HttpServletRequest request) {
		return (destination.silent() && this.attempt.wasMade(request))
				|| (problem == Problem.EXPIRED && this.contexts.containsContext(request));
	}

}
