package com.roseash.platform.contract;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/** The two kinds of address a contract has. */
final class ContractPaths {

	static final String DATA = "/internal/data/";

	static final String ACTIONS = "/internal/actions/";

	private static final String OPERATION = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

	private ContractPaths() {
	}

	/**
	 * The method with which an address of that contract is called; null when it is none.
	 */
	static @Nullable HttpMethod verbOf(String contract, String path) {
		if (path.matches(DATA + contract + "/" + OPERATION)) {
			return HttpMethod.GET;
		}
		return path.matches(ACTIONS + contract + "/" + OPERATION) ? HttpMethod.POST : null;
	}

	static boolean isContract(HttpServletRequest request) {
		return request.getRequestURI().startsWith(DATA) || isAction(request);
	}

	static boolean isAction(HttpServletRequest request) {
		return request.getRequestURI().startsWith(ACTIONS);
	}

}
