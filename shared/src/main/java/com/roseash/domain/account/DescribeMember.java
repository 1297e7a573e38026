package com.roseash.domain.account;

import java.util.UUID;

import com.roseash.platform.contract.InvalidField;

/**
 * The command to change what others may know of a member.
 *
 * @param member the member's id
 * @param name the member's name
 * @param bio a sentence about the member; may be empty
 */
public record DescribeMember(UUID member, String name, String bio) {

	public DescribeMember {
		if (member == null) {
			throw new InvalidField("member", "must be a member's id");
		}
		name = InvalidField.requireText("name", name, 100);
		bio = InvalidField.limitText("bio", bio, 500);
	}

}
