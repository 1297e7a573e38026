package com.roseash.domain.account;

import java.util.List;
import java.util.UUID;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The members of the cooperative. What others may know of them does not include their
 * addresses.
 */
@Contract(name = "members", owner = App.ACCOUNT)
public interface Members {

	/** The newest members first, at most that many (1 to 100). */
	@GetExchange("/internal/data/members/newest")
	List<MemberCard> newest(@RequestParam int limit);

	/** How many members there are. */
	@GetExchange("/internal/data/members/count")
	long count();

	/**
	 * What others may know of a member.
	 * @throws NobodyKnown when there is none of that id
	 */
	@GetExchange("/internal/data/members/card")
	MemberCard card(@RequestParam UUID id);

	/** What others may know of the members of those ids, at most 200, in no order. */
	@GetExchange("/internal/data/members/cards")
	List<MemberCard> cards(@RequestParam List<UUID> ids);

	/**
	 * Changes what others may know of a member; for that member and admins.
	 * @throws NobodyKnown when there is none of that id
	 */
	@PostExchange("/internal/actions/members/describe")
	MemberCard describe(@RequestBody DescribeMember command);

	/**
	 * Shows a picture of a member, or none any more; for that member and admins.
	 * @throws NobodyKnown when there is none of that id
	 */
	@PostExchange("/internal/actions/members/picture")
	MemberCard picture(@RequestBody PictureMember command);

	/**
	 * Takes in a member, or replaces what is known of the one with the same handle.
	 * @throws AddressTaken when another member has the e-mail address
	 */
	@PostExchange("/internal/actions/members/join")
	MemberCard join(@RequestBody JoinCooperative command);

}
