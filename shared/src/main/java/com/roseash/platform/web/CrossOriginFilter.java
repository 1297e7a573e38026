package com.roseash.platform.web;

import java.io.IOException;
import java.util.Set;

import com.roseash.platform.config.Site;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that change something and that another site's page made a browser
 * send. Every current browser says where such a request comes from (Fetch Metadata, or at
 * least {@code Origin}), so forms need no token and pages with forms stay cacheable. It
 * stands before Spring Security, whose own addresses it guards, too.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10)
class CrossOriginFilter extends OncePerRequestFilter {

	private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	private final Set<String> origins;

	CrossOriginFilter(Site site) {
		this.origins = Set.copyOf(site.origins());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (SAFE.contains(request.getMethod()) || isOurs(request)) {
			chain.doFilter(request, response);
		}
		else {
			response.sendError(HttpStatus.FORBIDDEN.value());
		}
	}

	private boolean isOurs(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if ("same-origin".equals(site) || "none".equals(site)) {
			return true;
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return (origin != null) ? this.origins.contains(origin) : site == null;
	}

}
