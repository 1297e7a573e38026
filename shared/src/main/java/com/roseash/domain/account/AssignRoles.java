package com.roseash.domain.account;

import java.util.Set;
import java.util.UUID;

import com.roseash.platform.contract.InvalidField;

/**
 * The command to give a member exactly these roles.
 *
 * @param member the member's id
 * @param roles all of them
 */
public record AssignRoles(UUID member, Set<Role> roles) {

	public AssignRoles {
		if (member == null) {
			throw new InvalidField("member", "must be a member's id");
		}
		roles = (roles != null) ? Set.copyOf(roles) : Set.of();
	}

}
