package com.roseash.account.address;

/** What came of confirming another address. */
sealed interface Confirmation {

	/**
	 * It is the member's address now.
	 *
	 * @param email the address
	 */
	record Changed(String email) implements Confirmation {
	}

	/**
	 * One of the codes is wrong, or both.
	 *
	 * @param left how often one may try again
	 */
	record WrongCodes(int left) implements Confirmation {
	}

	/** There is nothing to confirm: it was done, has run out, or failed too often. */
	record Over() implements Confirmation {
	}

}
