package com.roseash.federation.passkeys;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

import com.roseash.federation.signin.Entrance;
import com.roseash.platform.contract.DomainException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Lets in who has proven by a passkey who it is, by the same entrance as everybody. */
@Component
class PasskeyArrival implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

	private static final Logger log = LoggerFactory.getLogger(PasskeyArrival.class);

	private final Entrance entrance;

	private final Answers answers;

	PasskeyArrival(Entrance entrance, Answers answers) {
		this.entrance = entrance;
		this.answers = answers;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		Holder holder = (Holder) Objects.requireNonNull(authentication.getPrincipal());
		Optional<String> next = this.entrance.letIn(holder.member(), holder.method(), request, response);
		if (next.isPresent()) {
			this.answers.goOn(next.get(), response);
		}
		else {
			this.answers.refuse(NotSignedIn.atAll(), response);
		}
	}

	/**
	 * That the database or Redis is out of reach is no fault of the passkey's:
	 * {@link Guard} says so.
	 */
	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException problem) throws IOException {
		if (problem.getCause() instanceof DataAccessException outage) {
			throw outage;
		}
		log.info("Somebody was not signed in by a passkey: reason={}", Guard.reason(problem));
		if (problem.getCause() instanceof DomainException fact) {
			this.answers.refuse(fact, response);
		}
		else {
			this.answers.refuse(HttpStatus.UNAUTHORIZED, "Unreadable",
					"That could not be read, or another tab began anew. Try it once more.", response);
		}
	}

}
