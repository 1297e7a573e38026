package com.roseash.domain.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Who the members are, for the application that signs them in. */
@Contract(name = "identities", owner = App.ACCOUNT)
public interface Identities {

	/**
	 * A member.
	 * @throws NobodyKnown when there is none of that id
	 */
	@GetExchange("/internal/data/identities/member")
	Identity member(@RequestParam UUID id);

	/** The member of that id, if there is one. */
	@GetExchange("/internal/data/identities/find")
	Optional<Identity> find(@RequestParam UUID id);

	/** The member with that address, in a list that is empty when nobody has it. */
	@GetExchange("/internal/data/identities/by-address")
	List<Identity> byAddress(@RequestParam String email);

	/**
	 * Writes to a member at another address; for that member, who has proven it, and
	 * admins.
	 * @throws NobodyKnown when there is none of that id
	 * @throws AddressTaken when another member has the address
	 */
	@PostExchange("/internal/actions/identities/change-address")
	Identity changeAddress(@RequestBody ChangeAddress command);

	/**
	 * Gives a member exactly these roles; changes nothing when the member has them.
	 * @throws NobodyKnown when there is none of that id
	 * @throws OwnAccount when an admin would take that role from the own account
	 * @throws LastAdmin when no other admin would be left
	 */
	@PostExchange("/internal/actions/identities/assign")
	Identity assign(@RequestBody AssignRoles command);

}
