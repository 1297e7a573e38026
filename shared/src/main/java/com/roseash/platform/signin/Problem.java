package com.roseash.platform.signin;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/** Why somebody is not signed in. */
enum Problem {

	/** The provider was told that it is not to be. */
	DENIED(OAuth2ErrorCodes.ACCESS_DENIED),

	/** It was begun in another browser, or too long ago. */
	EXPIRED("authorization_request_not_found"),

	/** Nobody is signed in, and nobody was to be asked. */
	NOBODY("login_required"),

	/** The provider does not answer. */
	DOWN("temporarily_unavailable"),

	/** What was sent is too much to be kept meanwhile. */
	TOO_MUCH("-"),

	/** What should not happen, such as clocks that differ. */
	OTHER("");

	private final String code;

	Problem(String code) {
		this.code = code;
	}

	/** The problem of that name, which may have come from anybody. */
	static Problem named(String name) {
		return Arrays.stream(values()).filter((problem) -> problem.id().equals(name)).findFirst().orElse(OTHER);
	}

	static Problem of(AuthenticationException failure) {
		String code = (failure instanceof OAuth2AuthenticationException answer) ? answer.getError().getErrorCode() : "";
		Optional<Problem> known = Arrays.stream(values()).filter((problem) -> problem.code.equals(code)).findFirst();
		return isOfTheProvider(failure) ? DOWN : known.orElse(OTHER);
	}

	/** Whether it lies in the provider's not answering, and not in what it said. */
	private static boolean isOfTheProvider(@Nullable Throwable cause) {
		return switch (cause) {
			case null -> false;
			case IOException _, HttpServerErrorException _, ResourceAccessException _ -> true;
			default -> isOfTheProvider(cause.getCause());
		};
	}

	String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	HttpStatus status() {
		return (this == DOWN) ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNAUTHORIZED;
	}

}
