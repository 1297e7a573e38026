package com.roseash.federation.provider;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;

/** No register of sessions: each session carries its id itself, on whichever replica. */
class Forgetful implements SessionRegistry {

	@Override
	public List<Object> getAllPrincipals() {
		return List.of();
	}

	@Override
	public List<SessionInformation> getAllSessions(Object principal, boolean includeExpired) {
		return List.of();
	}

	@Override
	public @Nullable SessionInformation getSessionInformation(String session) {
		return null;
	}

	@Override
	public void refreshLastRequest(String session) {
		// nothing is registered
	}

	@Override
	public void registerNewSession(String session, Object principal) {
		// nothing is registered
	}

	@Override
	public void removeSessionInformation(String session) {
		// nothing is registered
	}

}
