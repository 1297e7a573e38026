package com.roseash.domain.account;

import java.util.UUID;

import com.roseash.platform.contract.InvalidField;

/**
 * The command to take an invitation back.
 *
 * @param invitation its id
 * @param by the id of the member who takes it back
 */
public record WithdrawInvitation(UUID invitation, UUID by) {

	public WithdrawInvitation {
		if (invitation == null) {
			throw new InvalidField("invitation", "must be an invitation's id");
		}
		if (by == null) {
			throw new InvalidField("by", "must be a member's id");
		}
	}

}
