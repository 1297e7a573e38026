package com.roseash.domain.account;

import java.time.Instant;
import java.util.List;

import com.roseash.platform.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a member's account.
 *
 * @param at when
 * @param what the name of the event
 * @param by the handle of the member who did it; null when the platform did, or its
 * operator
 * @param reason why, if that was said and the log still has it; else empty
 * @param roles the roles that the member had from then on, if it was about them
 * @param pages the pages that the member looked after from then on, if it was about them
 */
public record Deed(Instant at, String what, @Nullable String by, String reason, List<Role> roles, List<String> pages) {

	public Deed {
		roles = List.copyOf(roles);
		pages = List.copyOf(pages);
	}

}
