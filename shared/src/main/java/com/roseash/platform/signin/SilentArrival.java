package com.roseash.platform.signin;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import com.roseash.platform.web.Visitors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs in whoever comes with the hint that somebody is signed in, but is nobody here:
 * the page that was asked for follows after one way to the provider and back, on which
 * nobody is asked anything. Whoever comes without the hint is not even looked at.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 30)
class SilentArrival extends OncePerRequestFilter {

	/** Addresses that are no pages; neither is what has a dot in its last part. */
	private static final Pattern NO_PAGE = Pattern
		.compile("/(internal|actuator|login|logout|css|js|img|media|webjars)(/.*)?|.*\\.[^/]*");

	private static final List<String> PREFETCHES = List.of("Sec-Purpose", "Purpose", "X-Moz");

	private final SignInHint hint;

	private final LastAttempt attempt;

	private final Visitors visitors;

	private final boolean client;

	SilentArrival(SignInHint hint, LastAttempt attempt, Visitors visitors, Site site) {
		this.hint = hint;
		this.attempt = attempt;
		this.visitors = visitors;
		this.client = site.self() != App.FEDERATION;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !this.client || !this.hint.isGiven(request) || this.attempt.wasMade(request) || !isPageView(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String page = address(request);
		if (Destination.isOurs(page) && this.visitors.of(request).member() == null) {
			this.attempt.note(response);
			response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
			response.sendRedirect(new Destination(page, true).beginning());
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/** Whether a person looks at a page, or is about to. */
	private static boolean isPageView(HttpServletRequest request) {
		return HttpMethod.GET.matches(request.getMethod()) && isOrUnsaid(request, "Sec-Fetch-Mode", "navigate")
				&& isOrUnsaid(request, "Sec-Fetch-Dest", "document") && request.getHeader("HX-Request") == null
				&& accepts(request, MediaType.TEXT_HTML_VALUE)
				&& PREFETCHES.stream()
					.flatMap((name) -> Stream.ofNullable(request.getHeader(name)))
					.noneMatch((purpose) -> purpose.contains("prefetch"))
				&& !NO_PAGE.matcher(request.getRequestURI()).matches();
	}

	private static boolean isOrUnsaid(HttpServletRequest request, String name, String value) {
		return Objects.requireNonNullElse(request.getHeader(name), value).equals(value);
	}

	private static boolean accepts(HttpServletRequest request, String type) {
		@Nullable String accepted = request.getHeader(HttpHeaders.ACCEPT);
		return accepted != null && accepted.contains(type);
	}

	private static String address(HttpServletRequest request) {
		String query = request.getQueryString();
		return request.getRequestURI() + ((query != null) ? "?" + query : "");
	}

}
