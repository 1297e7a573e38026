package com.roseash.account.dashboard;

import java.util.UUID;

import com.roseash.domain.account.Identities;
import com.roseash.domain.account.Identity;
import com.roseash.platform.access.Access;

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
		return this.access.member("look after their accounts");
	}

	/** Who the member is. */
	public Identity identity() {
		return this.identities.member(id());
	}

}
