package com.roseash.domain.account;

import java.util.UUID;

import com.roseash.platform.contract.InvalidField;

/**
 * The command to write to a member at another address, once it is proven to be the
 * member's.
 *
 * @param member the member's id
 * @param email the address
 */
public record ChangeAddress(UUID member, String email) {

	public ChangeAddress {
		if (member == null) {
			throw new InvalidField("member", "must be a member's id");
		}
		email = InvalidField.requireText("email", email, 200);
		if (!email.matches("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+")) {
			throw new InvalidField("email", "must be an e-mail address, such as ada@example.org");
		}
	}

}
