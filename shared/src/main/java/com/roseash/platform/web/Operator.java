package com.roseash.platform.web;

import java.util.Objects;

import com.roseash.platform.http.CallContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Who runs the platform and asks for something.
 *
 * @param name the member's id; "operator" for whoever holds the platform's secret
 */
public record Operator(String name) {

	/** Who makes a request to a controller for {@link Operators}. */
	public static Operator of(HttpServletRequest request) {
		CallContext context = Objects.requireNonNull(CallContext.of(request), "Operators only");
		return new Operator((context.member() != null) ? context.member() : "operator");
	}

}
