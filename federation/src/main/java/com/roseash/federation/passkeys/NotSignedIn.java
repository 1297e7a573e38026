package com.roseash.federation.passkeys;

import org.springframework.http.HttpStatus;

/** Somebody has to be signed in, or cannot be. */
final class NotSignedIn extends PasskeyException {

	private static final long serialVersionUID = 1L;

	NotSignedIn(String message) {
		super(HttpStatus.UNAUTHORIZED, message);
	}

	/** Who registers a passkey has to be signed in. */
	static NotSignedIn yet() {
		return new NotSignedIn("You are not signed in any more. Sign in, then try it again.");
	}

	/** Who is suspended cannot sign in. */
	static NotSignedIn atAll() {
		return new NotSignedIn("The member who has this passkey cannot sign in.");
	}

}
