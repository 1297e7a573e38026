package com.roseash.federation.signin;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import com.roseash.domain.account.Identities;
import com.roseash.domain.account.Identity;
import com.roseash.federation.provider.Occasion;
import com.roseash.federation.provider.SignedIn;
import com.roseash.platform.session.SessionIndex;
import com.roseash.platform.signin.Belongings;
import com.roseash.platform.signin.Destination;
import com.roseash.platform.signin.SignInHint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.stereotype.Component;

/** Lets members in, knows who is in, and lets them out. */
@Component
public class Entrance {

	private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	private final HttpSessionRequestCache requests = new HttpSessionRequestCache();

	private final Identities identities;

	private final SessionIndex sessions;

	private final SignInHint hint;

	private final Belongings belongings;

	private final Clock clock;

	private final SignInMetrics metrics;

	@SuppressWarnings("NullAway") // a name may be null, but is not declared so
	Entrance(Identities identities, SessionIndex sessions, SignInHint hint, Belongings belongings, Clock clock,
			SignInMetrics metrics) {
		this.identities = identities;
		this.sessions = sessions;
		this.hint = hint;
		this.belongings = belongings;
		this.clock = clock;
		this.metrics = metrics;
		this.requests.setMatchingRequestParameterName(null); // pages are named by it here
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

	/**
	 * Lets in a member who has proven who it is; returns where to go on, or nothing when
	 * the member may not sign in.
	 */
	public Optional<String> letIn(UUID member, String method, HttpServletRequest request,
			HttpServletResponse response) {
		return Optional.of(this.identities.member(member))
			.filter((identity) -> !identity.suspended())
			.map((identity) -> letIn(identity, method, request, response));
	}

	private String letIn(Identity identity, String method, HttpServletRequest request, HttpServletResponse response) {
		SavedRequest wanted = wanted(request, response);
		Authentication member = signIn(identity, method, request, response);
		request.getSession();
		request.changeSessionId();
		this.contexts.saveContext(new SecurityContextImpl(member), request, response);
		this.hint.give(response);
		if (member.getDetails() instanceof SignedIn signedIn) {
			this.sessions.begin(signedIn.sid(), identity.id(), this.clock.instant(),
					Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""));
			this.sessions.add(signedIn.sid(), request.getSession().getId());
		}
		this.belongings.follow(identity.id().toString(), request, response);
		Occasion.meet(request, wanted);
		this.metrics.letIn();
		return (wanted != null) ? wanted.getRedirectUrl() : "/signin";
	}

	/** What is wanted in this tab, if its page knows; else what was wanted last. */
	private @Nullable SavedRequest wanted(HttpServletRequest request, HttpServletResponse response) {
		SavedRequest last = this.requests.getRequest(request, response);
		SavedRequest wanted = Destination.isNamed(request) ? new SimpleSavedRequest(address(request)) : last;
		if (last != null && wanted != null && last.getRedirectUrl().startsWith(wanted.getRedirectUrl())) {
			this.requests.removeRequest(request, response);
		}
		return wanted;
	}

	/** Without braces, which in a redirect stand for variables. */
	private static String address(HttpServletRequest request) {
		return UrlUtils
			.buildFullRequestUrl(request.getScheme(), request.getServerName(), request.getServerPort(),
					Destination.of(request, "").page(), null)
			.replace("{", "%7B")
			.replace("}", "%7D");
	}

	/** Whoever signs in again stays signed in elsewhere; anybody else leaves first. */
	private Authentication signIn(Identity identity, String method, HttpServletRequest request,
			HttpServletResponse response) {
		long now = this.clock.instant().getEpochSecond();
		Authentication before = this.contexts.loadDeferredContext(request).get().getAuthentication();
		if (before == null || !(before.getDetails() instanceof SignedIn signedIn)) {
			return SignedIn.of(identity, method, now);
		}
		if (before.getName().equals(identity.id().toString())) {
			return signedIn.again(identity, method, now);
		}
		letOut(request, response);
		return SignedIn.of(identity, method, now);
	}

	/**
	 * The way to a page for somebody who wants to be signed in there: the page itself for
	 * a member; for anybody else the door, with the page kept in mind.
	 */
	String way(Destination destination, HttpServletRequest request, HttpServletResponse response) {
		if (member(request).isPresent()) {
			return destination.page();
		}
		if (!Destination.isNamed(request)) {
			return destination.beginning();
		}
		this.requests.saveRequest(request, response);
		return "/signin" + destination.query();
	}

	/** The member who is signed in here, if there is one. */
	public Optional<Identity> member(HttpServletRequest request) {
		Authentication authentication = this.contexts.loadDeferredContext(request).get().getAuthentication();
		return (authentication != null && authentication.isAuthenticated())
				? Optional.of(this.identities.member(UUID.fromString(authentication.getName()))) : Optional.empty();
	}

	/** Lets the member out, here and in all other applications. */
	void letOut(HttpServletRequest request, HttpServletResponse response) {
		this.hint.take(response);
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
