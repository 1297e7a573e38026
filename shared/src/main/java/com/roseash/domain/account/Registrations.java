package com.roseash.domain.account;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * How somebody becomes a member by themselves. Whoever calls has proof that the address
 * is theirs, and has decided that they may.
 */
@Contract(name = "registrations", owner = App.ACCOUNT)
public interface Registrations {

	/** A handle that goes with a name (1 to 100 characters) and that nobody has. */
	@GetExchange("/internal/data/registrations/handle")
	FreeHandle handle(@RequestParam String name);

	/**
	 * Takes in a new member; one that there is never changes. An invitation of the
	 * address is accepted by it.
	 * @throws AddressTaken when a member has the e-mail address
	 * @throws HandleTaken when a member has the handle
	 */
	@PostExchange("/internal/actions/registrations/register")
	MemberCard register(@RequestBody RegisterMember command);

}
