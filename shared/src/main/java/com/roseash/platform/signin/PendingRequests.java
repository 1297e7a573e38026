package com.roseash.platform.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/**
 * The sign-ins that a browser has begun, by their state: several tabs may each be at one.
 */
class PendingRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

	/** The attribute of a request that says where to go on. */
	static final String CONTINUE = "continue";

	private static final String PENDING = PendingRequests.class.getName();

	private static final int MOST = 5;

	@Override
	public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
		return pending(request.getSession(false)).get(state(request));
	}

	@Override
	public void saveAuthorizationRequest(@Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request,
			HttpServletResponse response) {
		if (begun != null) {
			SequencedMap<String, OAuth2AuthorizationRequest> pending = pending(request.getSession());
			pending.put(begun.getState(), begun);
			while (pending.size() > MOST) {
				pending.pollFirstEntry();
			}
			request.getSession().setAttribute(PENDING, pending);
		}
	}

	/** Also tells the request where to go on. */
	@Override
	public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request,
			HttpServletResponse response) {
		HttpSession session = request.getSession(false);
		SequencedMap<String, OAuth2AuthorizationRequest> pending = pending(session);
		OAuth2AuthorizationRequest begun = pending.remove(state(request));
		if (begun != null && session != null) {
			session.setAttribute(PENDING, pending);
			request.setAttribute(CONTINUE, begun.getAttribute(CONTINUE));
		}
		return begun;
	}

	private static String state(HttpServletRequest request) {
		String state = request.getParameter(OAuth2ParameterNames.STATE);
		return (state != null) ? state : "";
	}

	@SuppressWarnings("unchecked") // nobody else writes it
	private static SequencedMap<String, OAuth2AuthorizationRequest> pending(@Nullable HttpSession session) {
		Object pending = (session != null) ? session.getAttribute(PENDING) : null;
		return (pending != null) ? new LinkedHashMap<>((Map<String, OAuth2AuthorizationRequest>) pending)
				: new LinkedHashMap<>();
	}

}
