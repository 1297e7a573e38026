package com.roseash.platform.operation;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nothing but the management endpoints be asked for on the management port. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class ManagementFilter extends OncePerRequestFilter {

	private static final String PATH = "/actuator";

	private final ManagementPort port;

	ManagementFilter(ManagementPort port) {
		this.port = port;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !this.port.received(request)
				|| (isManagement(request.getRequestURI()) && isManagement(handled(request)));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setStatus(HttpStatus.NOT_FOUND.value());
	}

	/** The path as the server understood it, without dots and codes. */
	private static String handled(HttpServletRequest request) {
		return request.getServletPath() + ((request.getPathInfo() != null) ? request.getPathInfo() : "");
	}

	private static boolean isManagement(String path) {
		return path.equals(PATH) || path.startsWith(PATH + "/");
	}

}
