package com.roseash.domain.account;

import java.time.LocalDate;

import com.roseash.platform.contract.InvalidField;

/**
 * The command to take in a member.
 *
 * @param handle lower-case letters, digits and underscores
 * @param name the member's name
 * @param email an address that no other member has
 * @param bio a sentence about the member
 * @param joined the day on which the member joined
 */
public record JoinCooperative(String handle, String name, String email, String bio, LocalDate joined) {

	public JoinCooperative {
		if (handle == null || !handle.matches("[a-z0-9_]{1,30}")) {
			throw new InvalidField("handle", "must be 1 to 30 lower-case letters, digits and underscores");
		}
		name = InvalidField.requireText("name", name, 100);
		email = InvalidField.requireText("email", email, 254);
		if (!email.matches("[^@\\s]+@[^@\\s]+")) {
			throw new InvalidField("email", "must be an e-mail address");
		}
		bio = InvalidField.requireText("bio", bio, 500);
		if (joined == null) {
			throw new InvalidField("joined", "must be a day");
		}
	}

}
