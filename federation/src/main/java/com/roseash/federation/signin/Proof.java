package com.roseash.federation.signin;

import java.time.Instant;

/** What a link or a code proves. */
sealed interface Proof {

	/**
	 * That whoever shows it reads the mails of that address.
	 *
	 * @param email the address
	 * @param until as long as the mail can be used
	 */
	record Proven(String email, Instant until) implements Proof {
	}

	/**
	 * Nothing: the code is wrong.
	 *
	 * @param left how many more may be tried, also none for now
	 */
	record WrongCode(int left) implements Proof {
	}

	/** Nothing yet: another browser asked for the link, and needs the code. */
	record OtherBrowser() implements Proof {
	}

	/** Nothing any more: it was used, has run out, or never was. */
	record Over() implements Proof {
	}

}
