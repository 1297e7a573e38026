package com.roseash.platform.http;

import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

import com.roseash.platform.operation.ManagementPort;
import com.roseash.platform.operation.Operator;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hides {@code /internal/**} and the management endpoints from everyone who is not a
 * sibling: a call without a valid signature is answered as if the address did not exist,
 * with the security headers that every answer has. Whoever reaches the management port is
 * an operator.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10)
class InternalAccessFilter extends OncePerRequestFilter {

	private static final Set<String> GUARDED = Set.of("internal", "actuator");

	private static final Set<String> PUBLIC_HEALTH = Set.of("/actuator/health", "/actuator/health/liveness",
			"/actuator/health/readiness");

	private static final int LARGEST_BODY = 8 * 1024 * 1024;

	private final CallSigner signer;

	private final JsonMapper json;

	private final ManagementPort management;

	InternalAccessFilter(CallSigner signer, JsonMapper json, ManagementPort management) {
		this.signer = signer;
		this.json = json;
		this.management = management;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		if (this.management.received(request)) {
			return false;
		}
		boolean signed = request.getHeader(CallSigner.SIGNATURE) != null;
		return !(GUARDED.contains(firstSegment(request)) || signed) || PUBLIC_HEALTH.contains(request.getRequestURI());
	}

	/**
	 * The first segment as handlers are matched by it: decoded, and without parameters.
	 */
	private static String firstSegment(HttpServletRequest request) {
		return RequestPath.parse(request.getRequestURI(), request.getContextPath())
			.elements()
			.stream()
			.filter(PathContainer.PathSegment.class::isInstance)
			.map((segment) -> ((PathContainer.PathSegment) segment).valueToMatch())
			.filter((segment) -> !segment.isEmpty())
			.findFirst()
			.orElse("");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.management.received(request)) {
			chain.doFilter(new Operator(request), response);
			return;
		}
		if (request.getHeader(CallSigner.SIGNATURE) == null) {
			response.sendError(HttpStatus.NOT_FOUND.value());
			return;
		}
		byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
		if (body.length > LARGEST_BODY) {
			response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
			return;
		}
		String context = request.getHeader(CallSigner.CONTEXT);
		if (!this.signer.verify(request.getHeader(CallSigner.SIGNATURE), request.getMethod(), request.getRequestURI(),
				request.getQueryString(), context, body)) {
			response.sendError(HttpStatus.NOT_FOUND.value());
			return;
		}
		attach(context, request);
		chain.doFilter(new BufferedRequest(request, body), response);
	}

	private void attach(@Nullable String context, HttpServletRequest request) {
		if (context == null) {
			CallContext.attachOwnAccountTo(request);
		}
		else {
			read(context, request.getLocale()).attachTo(request);
		}
	}

	/** What cannot be read says nothing of a member. */
	private CallContext read(String context, Locale locale) {
		try {
			return this.json.readValue(Base64.getUrlDecoder().decode(context), CallContext.class);
		}
		catch (JacksonException | IllegalArgumentException ex) {
			return CallContext.none(locale);
		}
	}

}
