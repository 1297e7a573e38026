package com.roseash.domain.account;

import java.util.UUID;

import com.roseash.platform.contract.InvalidField;

/**
 * The command to note that a member has read all notices until now.
 *
 * @param member the member's id
 */
public record ReadNotices(UUID member) {

	public ReadNotices {
		if (member == null) {
			throw new InvalidField("member", "must be a member's id");
		}
	}

}
