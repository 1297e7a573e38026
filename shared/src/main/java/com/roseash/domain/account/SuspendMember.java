package com.roseash.domain.account;

import java.util.UUID;

import com.roseash.platform.contract.InvalidField;

/**
 * The command to suspend a member.
 *
 * @param member the member's id
 * @param reason why, for those who have to account for it; at most 500 characters
 */
public record SuspendMember(UUID member, String reason) {

	private static final int LONGEST = 500;

	public SuspendMember {
		if (member == null) {
			throw new InvalidField("member", "must be a member's id");
		}
		reason = InvalidField.requireText("reason", reason, LONGEST);
	}

}
