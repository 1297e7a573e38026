package com.roseash.platform.signin;

/** What an anonymous visitor has and takes along into an account: a domain's own. */
public interface Belonging {

	/**
	 * Takes it along, at once or later; again, if it is called again. Never keeps anybody
	 * from signing in.
	 * @param session the id of the anonymous session
	 * @param member the id of the member
	 * @return whether that is certain, so that the session is not needed any more
	 */
	boolean follow(String session, String member);

}
