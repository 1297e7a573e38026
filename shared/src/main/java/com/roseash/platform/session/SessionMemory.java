package com.roseash.platform.session;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Remembers which session a request has found: Spring Session asks for it once more when
 * the answer is sent, only to compare its id.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class SessionMemory extends OncePerRequestFilter {

	private static final ThreadLocal<@Nullable Map<String, KeptSession>> FOUND = new ThreadLocal<>();

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		FOUND.set(new HashMap<>());
		try {
			chain.doFilter(request, response);
		}
		finally {
			FOUND.remove();
		}
	}

	/**
	 * The session of that id: the one that this request has found, else what is looked
	 * up.
	 */
	static @Nullable KeptSession find(String id, Function<String, @Nullable KeptSession> lookUp) {
		Map<String, KeptSession> found = FOUND.get();
		return (found != null) ? found.computeIfAbsent(id, lookUp) : lookUp.apply(id);
	}

	/** The session of that id is there no more. */
	static void forget(String id) {
		Map<String, KeptSession> found = FOUND.get();
		if (found != null) {
			found.remove(id);
		}
	}

}
