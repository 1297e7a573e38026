package com.roseash.domain.account;

import java.util.Set;
import java.util.UUID;

import com.roseash.platform.access.Role;
import com.roseash.platform.contract.InvalidField;

/**
 * The command to give a member exactly these roles.
 *
 * @param member the member's id
 * @param roles all of them
 * @param pages the slugs of the pages that the member looks after as a steward; at most
 * 100
 */
public record AssignRoles(UUID member, Set<Role> roles, Set<String> pages) {

	private static final int MOST_PAGES = 100;

	public AssignRoles {
		if (member == null) {
			throw new InvalidField("member", "must be a member's id");
		}
		roles = (roles != null) ? Set.copyOf(roles) : Set.of();
		pages = (pages != null) ? Set.copyOf(pages) : Set.of();
		if (pages.size() > MOST_PAGES || !pages.stream().allMatch((page) -> page.matches("[a-z0-9-]{1,200}"))) {
			throw new InvalidField("pages", "must be at most " + MOST_PAGES + " slugs of pages");
		}
		if (!pages.isEmpty() && !roles.contains(Role.STEWARD)) {
			throw new InvalidField("pages", "are for stewards; give the member that role, too");
		}
	}

}
