package com.roseash.federation.passkeys;

import org.springframework.http.HttpStatus;

/** No member has that passkey, or not any more. */
final class UnknownPasskey extends PasskeyException {

	private static final long serialVersionUID = 1L;

	UnknownPasskey() {
		super(HttpStatus.UNAUTHORIZED,
				"No member who can sign in has this passkey. Sign in by mail, or with another one.");
	}

}
