package com.roseash.federation.signin;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import com.roseash.domain.account.Identities;
import com.roseash.domain.account.Identity;
import com.roseash.federation.provider.SignedIn;
import com.roseash.platform.session.SessionIndex;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Lets members in, knows who is in, and lets them out. */
@Component
class Entrance {

	private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	private final HttpSessionRequestCache requests = new HttpSessionRequestCache();

	private final Identities identities;

	private final SessionIndex sessions;

	private final Clock clock;

	Entrance(Identities identities, SessionIndex sessions, Clock clock) {
		this.identities = identities;
		this.sessions = sessions;
		this.clock = clock;
	}

	/** Whether somebody can be let in: without Redis there is nowhere to know them by. */
	boolean isOpen() {
		return this.sessions.isThere();
	}

	/**
	 * Lets in whoever has that address, under a session of a new id; returns where to go
	 * on, or nothing when no member who may sign in has it.
	 */
	Optional<String> letIn(String email, String method, HttpServletRequest request, HttpServletResponse response) {
		return this.identities.byAddress(email)
			.stream()
			.filter((identity) -> !identity.suspended())
			.findFirst()
			.map((identity) -> letIn(identity, method, request, response));
	}

	private String letIn(Identity identity, String method, HttpServletRequest request, HttpServletResponse response) {
		SavedRequest wanted = this.requests.getRequest(request, response);
		this.requests.removeRequest(request, response);
		request.getSession();
		request.changeSessionId();
		Authentication member = SignedIn.of(identity, method, this.clock.instant().getEpochSecond());
		this.contexts.saveContext(new SecurityContextImpl(member), request, response);
		if (member.getDetails() instanceof SignedIn signedIn) {
			this.sessions.add(signedIn.sid(), request.getSession().getId());
		}
		return (wanted != null) ? wanted.getRedirectUrl() : "/signin";
	}

	/** The member who is signed in here, if there is one. */
	Optional<Identity> member(HttpServletRequest request) {
		Authentication authentication = this.contexts.loadDeferredContext(request).get().getAuthentication();
		return (authentication != null && authentication.isAuthenticated())
				? Optional.of(this.identities.member(UUID.fromString(authentication.getName()))) : Optional.empty();
	}

	/** Lets the member out, here and in all other applications. */
	void letOut(HttpServletRequest request) {
		Authentication member = this.contexts.loadDeferredContext(request).get().getAuthentication();
		if (member != null && member.getDetails() instanceof SignedIn signedIn) {
			this.sessions.end(signedIn.sid());
		}
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
	}

}
