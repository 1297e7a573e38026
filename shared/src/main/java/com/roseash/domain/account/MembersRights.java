package com.roseash.domain.account;

import java.util.Optional;
import java.util.UUID;

import com.roseash.platform.access.Rights;
import com.roseash.platform.access.Roster;

import org.springframework.stereotype.Component;

/** Tells the platform what members may do. */
@Component
class MembersRights implements Roster {

	private final Identities identities;

	MembersRights(Identities identities) {
		this.identities = identities;
	}

	@Override
	public Optional<Rights> rightsOf(UUID member) {
		return this.identities.find(member)
			.filter((identity) -> !identity.suspended())
			.map((identity) -> new Rights(identity.handle(), identity.roles(), identity.pages()));
	}

}
