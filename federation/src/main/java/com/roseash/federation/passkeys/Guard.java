package com.roseash.federation.passkeys;

import java.io.IOException;
import java.time.Clock;
import java.util.function.Consumer;

import com.roseash.platform.contract.DomainException;
import com.roseash.platform.limit.TooOften;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the endpoints of Spring Security, which answer inside its filters: lets
 * through what our own pages send, and has every refusal end in words.
 */
class Guard extends OncePerRequestFilter {

	private static final Logger log = LoggerFactory.getLogger(Guard.class);

	private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

	private static final RequestMatcher ASKING = PATHS.matcher("/webauthn/*/options");

	private static final RequestMatcher BEGINNING = PATHS.matcher("/webauthn/authenticate/options");

	private static final RequestMatcher REGISTERING = PATHS.matcher("/webauthn/register/**");

	private static final RequestMatcher GUARDED = new OrRequestMatcher(PATHS.matcher("/webauthn/**"),
			PATHS.matcher("/login/webauthn"));

	private static final long LONGEST = 32_768;

	private final Answers answers;

	private final String origin;

	private final Consumer<HttpServletRequest> patience;

	private final Clock clock;

	/**
	 * With what throws {@link TooOften} when a client begins to sign in too often.
	 */
	Guard(Answers answers, String origin, Consumer<HttpServletRequest> patience, Clock clock) {
		this.answers = answers;
		this.origin = origin;
		this.patience = patience;
		this.clock = clock;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !GUARDED.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		if (!"POST".equals(request.getMethod())) {
			this.answers.refuse(HttpStatus.METHOD_NOT_ALLOWED, "NotPosted", "Only POST is understood here.", response);
		}
		else if (!isOurs(request)) {
			this.answers.refuse(HttpStatus.FORBIDDEN, "ForeignPage", "Another site sent this.", response);
		}
		else if (!ASKING.matches(request) && !isShort(request)) {
			this.answers.refuse(HttpStatus.CONTENT_TOO_LARGE, "TooLong", "No passkey is that long.", response);
		}
		else {
			pass(request, response, chain);
		}
	}

	private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			if (REGISTERING.matches(request) && !isSomebodySignedIn()) {
				throw NotSignedIn.yet();
			}
			if (BEGINNING.matches(request)) {
				this.patience.accept(request);
			}
			chain.doFilter(request, response);
			if (response.getStatus() == HttpStatus.BAD_REQUEST.value() && response.getContentType() == null) {
				throw new PasskeyRefused("That could not be read, or another tab began anew. Try it once more.");
			}
		}
		catch (TooOften fact) {
			long wait = fact.waitFrom(this.clock.instant());
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
			this.answers.refuse(fact.status(), "TooOften", tooOften((wait + 59) / 60), response);
		}
		catch (DomainException fact) {
			log.info("A passkey was refused: reason={}", reason(fact));
			this.answers.refuse(fact, response);
		}
		catch (IllegalArgumentException ex) {
			this.answers.refuse(HttpStatus.BAD_REQUEST, "Unreadable", "That could not be read.", response);
		}
		catch (DataAccessException ex) {
			log.warn("Passkeys are out of reach: reason={}", ex.getMessage());
			this.answers.refuse(HttpStatus.SERVICE_UNAVAILABLE, "OutOfReach",
					"Passkeys cannot be used at the moment. Try it again in a minute.", response);
		}
	}

	private static String tooOften(long minutes) {
		return "Passkeys were asked for many times from your network. Try again in %d minute%s, or sign in by mail."
			.formatted(minutes, (minutes == 1) ? "" : "s");
	}

	/** Whether it says how long it is, and is not too long. */
	private static boolean isShort(HttpServletRequest request) {
		return request.getContentLengthLong() >= 0 && request.getContentLengthLong() <= LONGEST;
	}

	private boolean isOurs(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return (site == null || site.equals("same-origin")) && (origin == null || origin.equals(this.origin));
	}

	private static boolean isSomebodySignedIn() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return authentication != null && authentication.isAuthenticated();
	}

	/** The fault behind a refusal, which names no passkey and nobody. */
	static String reason(Throwable refusal) {
		Throwable cause = refusal.getCause();
		return ((cause != null) ? cause : refusal).getClass().getSimpleName();
	}

}
