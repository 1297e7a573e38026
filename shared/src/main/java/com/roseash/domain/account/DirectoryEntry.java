package com.roseash.domain.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.roseash.platform.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * What admins know of a member.
 *
 * @param id the member's id
 * @param handle the short name
 * @param name the name
 * @param email the address
 * @param joined the day on which the member joined
 * @param roles what the member may do beyond what all may, in order
 * @param pages the slugs of the pages that a steward looks after, in order
 * @param suspendedAt since when the member may not sign in; null when the member may
 * @param suspensionReason why not, if somebody said so
 */
public record DirectoryEntry(UUID id, String handle, String name, String email, LocalDate joined, List<Role> roles,
		List<String> pages, @Nullable Instant suspendedAt, @Nullable String suspensionReason) {

	public DirectoryEntry {
		roles = List.copyOf(roles);
		pages = List.copyOf(pages);
	}

	/** Whether the member may not sign in. */
	public boolean isSuspended() {
		return this.suspendedAt != null;
	}

	/** Whether the member has that role. */
	public boolean is(Role role) {
		return this.roles.contains(role);
	}

}
