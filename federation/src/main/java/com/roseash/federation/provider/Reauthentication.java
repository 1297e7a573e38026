package com.roseash.federation.provider;

import java.io.IOException;
import java.time.Clock;

import com.roseash.platform.signin.Destination;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has members sign in again where a client asks for it: for its request, nobody is signed
 * in whose sign-in is not good enough.
 */
class Reauthentication extends OncePerRequestFilter {

	private static final String ASKED = AuthenticationRequest.class.getName();

	private final AuthenticationRequests requests;

	private final Clock clock;

	Reauthentication(AuthenticationRequests requests, Clock clock) {
		this.requests = requests;
		this.clock = clock;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !AuthorizationEndpoint.PATH.equals(request.getRequestURI());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		AuthenticationRequest asked = this.requests.read(request);
		request.setAttribute(ASKED, asked);
		Authentication member = SecurityContextHolder.getContext().getAuthentication();
		if (member != null && !isGoodEnough(member, asked, request)) {
			SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
		}
		chain.doFilter(request, response);
	}

	private boolean isGoodEnough(Authentication member, AuthenticationRequest asked, HttpServletRequest request) {
		return Occasion.isMet(request)
				|| (member.getDetails() instanceof SignedIn signedIn && asked.accepts(signedIn, this.clock.instant()));
	}

	/** Whether the provider has to answer the client itself when nobody is signed in. */
	static boolean mustNotAsk(HttpServletRequest request) {
		return asked(request).isSilent();
	}

	private static AuthenticationRequest asked(HttpServletRequest request) {
		return (request.getAttribute(ASKED) instanceof AuthenticationRequest asked) ? asked
				: AuthenticationRequest.NONE;
	}

	/** Where somebody is sent to sign in, and what for. */
	static final class EntryPoint extends LoginUrlAuthenticationEntryPoint {

		EntryPoint() {
			super("/signin");
		}

		@Override
		protected String determineUrlToUseForThisRequest(HttpServletRequest request, HttpServletResponse response,
				@Nullable AuthenticationException problem) {
			new Occasion(asked(request).loginHint()).await(request);
			String wanted = UrlUtils.buildRequestUrl(request);
			return getLoginFormUrl() + (Destination.isOurs(wanted) ? new Destination(wanted, false).query() : "");
		}

	}

}
