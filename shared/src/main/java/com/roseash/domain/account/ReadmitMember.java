package com.roseash.domain.account;

import java.util.UUID;

import com.roseash.platform.contract.InvalidField;

/**
 * The command to end a member's suspension.
 *
 * @param member the member's id
 */
public record ReadmitMember(UUID member) {

	public ReadmitMember {
		if (member == null) {
			throw new InvalidField("member", "must be a member's id");
		}
	}

}
