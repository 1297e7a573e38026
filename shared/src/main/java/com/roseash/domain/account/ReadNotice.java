package com.roseash.domain.account;

import java.util.UUID;

import com.roseash.platform.contract.InvalidField;

/**
 * The command to note that a member has read a notice.
 *
 * @param member the member's id
 * @param notice the notice's id
 */
public record ReadNotice(UUID member, UUID notice) {

	public ReadNotice {
		if (member == null) {
			throw new InvalidField("member", "must be a member's id");
		}
		if (notice == null) {
			throw new InvalidField("notice", "must be a notice's id");
		}
	}

}
