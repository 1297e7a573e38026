package com.roseash.local.demo;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import com.roseash.domain.account.AssignRoles;
import com.roseash.platform.access.Role;

/**
 * What a member of the demo content may do.
 *
 * @param handle the member's short name
 * @param roles the roles
 * @param pages the slugs of the pages that a steward looks after
 */
record DemoRoles(String handle, Set<Role> roles, Set<String> pages) {

	/** The command, given the ids of all members by handle. */
	AssignRoles command(Map<String, UUID> members) {
		return new AssignRoles(Objects.requireNonNull(members.get(this.handle), this.handle), this.roles, this.pages);
	}

}
