package com.roseash.platform.http;

import java.io.IOException;
import java.util.Base64;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hides {@code /internal/**} and the management endpoints from everyone who is not a
 * sibling: a call without a valid signature is answered as if the address did not exist.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class InternalAccessFilter extends OncePerRequestFilter {

	private static final Set<String> PUBLIC_HEALTH = Set.of("/actuator/health", "/actuator/health/liveness",
			"/actuator/health/readiness");

	private static final int LARGEST_BODY = 8 * 1024 * 1024;

	private final CallSigner signer;

	private final JsonMapper json;

	InternalAccessFilter(CallSigner signer, JsonMapper json) {
		this.signer = signer;
		this.json = json;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		boolean guarded = path.startsWith("/internal") || path.startsWith("/actuator");
		boolean signed = request.getHeader(CallSigner.SIGNATURE) != null;
		return !(guarded || signed) || PUBLIC_HEALTH.contains(path);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
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
		CallContext verified = read(context);
		((verified != null) ? verified : CallContext.none(request.getLocale())).attachTo(request);
		chain.doFilter(new BufferedRequest(request, body), response);
	}

	private @Nullable CallContext read(@Nullable String context) {
		try {
			return (context != null) ? this.json.readValue(Base64.getUrlDecoder().decode(context), CallContext.class)
					: null;
		}
		catch (JacksonException | IllegalArgumentException ex) {
			return null;
		}
	}

}
