package com.roseash.platform.http;

import java.io.IOException;

import com.roseash.platform.trace.Span;
import com.roseash.platform.trace.Spans;
import com.roseash.platform.trace.Trace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Works on every request under the trace context that it came with, or a new one. The id
 * that a request has is taken from trusted proxies and siblings, and told with the
 * answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceFilter extends OncePerRequestFilter {

	private final Spans spans;

	private final TrustedProxies proxies;

	TraceFilter(Spans spans, TrustedProxies proxies) {
		this.spans = spans;
		this.proxies = proxies;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Span span = this.spans.serve(request.getMethod(), request.getHeader(Trace.HEADER), knownAs(request));
		Trace trace = span.trace();
		boolean answered = false;
		try (Trace.Scope _ = Trace.under(trace)) {
			if (trace != null) {
				response.setHeader(Trace.REQUEST_HEADER, trace.request());
			}
			chain.doFilter(request, response);
			answered = true;
		}
		finally {
			span.end(request.getMethod() + " " + route(request), answered ? response.getStatus() : 500);
		}
	}

	/** A request that says it is signed and is not is refused. */
	private @Nullable String knownAs(HttpServletRequest request) {
		String id = request.getHeader(Trace.REQUEST_HEADER);
		boolean believed = id != null && (request.getHeader(CallSigner.SIGNATURE) != null
				|| this.proxies.include(Addresses.parse(request.getRemoteAddr())));
		return believed ? id : null;
	}

	/** The pattern of the address; what it is made of may be a secret. */
	private static String route(HttpServletRequest request) {
		Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		return (pattern != null) ? pattern.toString() : "(composed)";
	}

}
