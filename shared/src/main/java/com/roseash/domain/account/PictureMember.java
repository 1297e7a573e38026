package com.roseash.domain.account;

import java.util.UUID;

import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.media.Picture;
import org.jspecify.annotations.Nullable;

/**
 * The command to show a picture of a member.
 *
 * @param member the member's id
 * @param picture the picture; null to show none any more
 */
public record PictureMember(UUID member, @Nullable Picture picture) {

	public PictureMember {
		if (member == null) {
			throw new InvalidField("member", "must be a member's id");
		}
	}

}
