package com.roseash.platform.session;

import java.time.Instant;
import java.util.Set;

import com.roseash.platform.config.App;

/**
 * A sign-in of a member that is still good somewhere.
 *
 * @param sid its id, as tokens name it
 * @param at when the member signed in
 * @param device the browser's description of itself; empty when it gave none
 * @param apps the applications on which it has a session
 */
public record SignIn(String sid, Instant at, String device, Set<App> apps) {

	public SignIn {
		apps = Set.copyOf(apps);
	}

}
