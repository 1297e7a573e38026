package com.roseash.domain.content;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A page of what is of a type.
 *
 * @param members by name
 * @param number the page, from 1
 * @param pages how many pages there are, at least 1
 * @param types the ids of the type and of its subtypes
 */
public record MemberPage(List<PostReference> members, int number, int pages, Set<UUID> types) {

	public MemberPage {
		members = List.copyOf(members);
		types = Set.copyOf(types);
	}

}
