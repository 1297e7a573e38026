package com.roseash.platform.access;

import java.util.Set;

/**
 * What a member may do beyond what all may.
 *
 * @param handle the member's short name
 * @param roles the roles
 * @param pages the slugs of the pages that the member looks after as a steward
 */
public record Rights(String handle, Set<Role> roles, Set<String> pages) {

	public Rights {
		roles = Set.copyOf(roles);
		pages = Set.copyOf(pages);
	}

	/** Whether the member is a steward of that page. */
	boolean lookAfter(String page) {
		return this.roles.contains(Role.STEWARD) && this.pages.contains(page);
	}

}
