package com.roseash.local.journey;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import com.roseash.domain.account.AssignRoles;
import com.roseash.domain.account.Identities;
import com.roseash.domain.account.JoinCooperative;
import com.roseash.domain.account.Members;
import com.roseash.local.Platform;
import com.roseash.platform.access.Role;
import com.roseash.platform.contract.ContractClients;

/** Members that no other test knows. */
final class Newcomers {

	private static final LocalDate SINCE = LocalDate.of(2026, 11, 21);

	private final ContractClients contracts;

	Newcomers(Platform platform) {
		this.contracts = ContractClients.of(platform.settings());
	}

	/** A member of that handle, with these roles. */
	UUID join(String handle, Role... roles) {
		UUID member = this.contracts.create(Members.class)
			.join(new JoinCooperative(handle, "The " + handle, address(handle), "Of a journey.", SINCE))
			.id();
		if (roles.length > 0) {
			this.contracts.create(Identities.class).assign(new AssignRoles(member, Set.of(roles), Set.of()));
		}
		return member;
	}

	static String address(String handle) {
		return handle + "@example.org";
	}

}
