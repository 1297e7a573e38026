package com.roseash.platform.operation;

import java.security.Principal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request of somebody who may know all of how a process is. */
public final class Operator extends HttpServletRequestWrapper {

	/** The role of whoever asks on the management port, and of nobody else. */
	private static final String ROLE = "OPERATOR";

	/** Makes it a request of an operator. */
	public Operator(HttpServletRequest request) {
		super(request);
	}

	@Override
	public Principal getUserPrincipal() {
		return () -> ROLE;
	}

	@Override
	public boolean isUserInRole(String role) {
		return ROLE.equals(role);
	}

}
