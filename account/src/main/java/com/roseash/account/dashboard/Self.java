package com.roseash.account.dashboard;

import java.util.UUID;

import com.roseash.domain.account.Identities;
import com.roseash.domain.account.Identity;
import com.roseash.platform.access.Access;
import com.roseash.platform.access.NotAllowed;
import com.roseash.platform.http.Actor;

import org.springframework.stereotype.Component;

/** The member who looks at the own account. */
@Component
public class Self {

	private final Access access;

	private final Identities identities;

	Self(Access access, Identities identities) {
		this.access = access;
		this.identities = identities;
	}

	/** The member's id; whoever is not signed in is asked to. */
	public UUID id() {
		this.access.anyMember().can("look after their accounts");
		if (Actor.current() instanceof Actor.Member(UUID id)) {
			return id;
		}
		throw new NotAllowed("The platform has no account of its own.");
	}

	/** Who the member is. */
	public Identity identity() {
		return this.identities.member(id());
	}

}
