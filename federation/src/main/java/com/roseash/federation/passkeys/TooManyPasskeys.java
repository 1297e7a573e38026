package com.roseash.federation.passkeys;

import org.springframework.http.HttpStatus;

/** A member has as many passkeys as one may have. */
final class TooManyPasskeys extends PasskeyException {

	private static final long serialVersionUID = 1L;

	TooManyPasskeys(int most) {
		super(HttpStatus.CONFLICT,
				"You have " + most + " passkeys, and nobody has more. Remove one that you do not use.");
	}

}
