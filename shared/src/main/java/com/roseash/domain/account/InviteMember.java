package com.roseash.domain.account;

import java.util.UUID;

import com.roseash.platform.contract.InvalidField;

/**
 * The command to invite somebody.
 *
 * @param email an address that no member has
 * @param by the id of the member who invites
 */
public record InviteMember(String email, UUID by) {

	public InviteMember {
		email = InvalidField.requireText("email", email, 200);
		if (!email.matches("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,190}")) {
			throw new InvalidField("email", "must be an e-mail address, such as ada@example.org");
		}
		if (by == null) {
			throw new InvalidField("by", "must be a member's id");
		}
	}

}
