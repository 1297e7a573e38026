package com.roseash.domain.account;

import java.util.List;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Who was invited to become a member. An invitation is good for thirty days.
 */
@Contract(name = "invitations", owner = App.ACCOUNT)
public interface Invitations {

	/**
	 * Invites an address by mail, or renews its invitation and sends the mail again: at
	 * most three mails a day go to an address.
	 * @throws AddressTaken when a member has the address
	 * @throws NobodyKnown when nobody invites
	 * @throws com.roseash.platform.limit.TooOften after the third mail within a day
	 */
	@PostExchange("/internal/actions/invitations/invite")
	Invitation invite(@RequestBody InviteMember command);

	/** The invitations that can still be accepted, newest first, at most a thousand. */
	@GetExchange("/internal/data/invitations/pending")
	List<Invitation> pending();

	/**
	 * Takes an invitation back.
	 * @throws NotInvited when there is none of that id that could still be accepted
	 */
	@PostExchange("/internal/actions/invitations/withdraw")
	Invitation withdraw(@RequestBody WithdrawInvitation command);

	/** Whether an address has an invitation that can still be accepted. */
	@GetExchange("/internal/data/invitations/invited")
	boolean isInvited(@RequestParam String email);

}
