package com.roseash.platform.signin;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has no browser keep what belongs to signing in and out, on whichever application. */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 15)
class NotKept extends OncePerRequestFilter {

	private static final Pattern DOORS = Pattern.compile("/(login|logout|signin)(/.*)?");

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !DOORS.matcher(request.getRequestURI()).matches();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		chain.doFilter(request, response);
	}

}
