package com.roseash.domain.account;

import java.util.Set;
import java.util.UUID;

import com.roseash.platform.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * A member as the platform knows who signs in.
 *
 * @param id the member's id, for good
 * @param handle the short name
 * @param name the name
 * @param email the address; for the provider of identities alone
 * @param roles what the member may do beyond what all may
 * @param pages the slugs of the pages that a steward looks after
 * @param suspended whether the member may not sign in
 * @param picture the path of the member's picture on each application, if there is one
 */
public record Identity(UUID id, String handle, String name, String email, Set<Role> roles, Set<String> pages,
		boolean suspended, @Nullable String picture) {

	public Identity {
		roles = Set.copyOf(roles);
		pages = Set.copyOf(pages);
	}

}
