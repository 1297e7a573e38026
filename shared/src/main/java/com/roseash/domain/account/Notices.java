package com.roseash.domain.account;

import java.util.List;
import java.util.UUID;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What the members, who all follow the cooperative, are told of. */
@Contract(name = "notices", owner = App.ACCOUNT)
public interface Notices {

	/**
	 * Puts a notice into the inbox of each member who does not have one of that source
	 * yet.
	 * @return how many were told
	 */
	@PostExchange("/internal/actions/notices/tell")
	int tell(@RequestBody TellMembers command);

	/**
	 * Puts it aside for the next daily digest, unless something of that source was put
	 * there before.
	 * @return when the digest goes out, as a date
	 */
	@PostExchange("/internal/actions/notices/collect")
	DigestDate collect(@RequestBody TellMembers command);

	/**
	 * A member's inbox, newest first; for that member and admins.
	 * @param member the member's id
	 * @param before only what is older than that notice
	 * @param size how many at most, 1 to 100
	 */
	@GetExchange("/internal/data/notices/inbox")
	List<Notice> inbox(@RequestParam UUID member, @RequestParam(required = false) @Nullable UUID before,
			@RequestParam int size);

	/** How many notices a member has not read, at most 100. */
	@GetExchange("/internal/data/notices/unread")
	long unread(@RequestParam UUID member);

	/**
	 * Notes that a member has read a notice, and returns it; for that member and admins.
	 * @throws NoticeNotFound when the member has none of that id
	 */
	@PostExchange("/internal/actions/notices/read")
	Notice read(@RequestBody ReadNotice command);

	/**
	 * Notes that a member has read all notices until now; for that member and admins.
	 * @return how many were new
	 */
	@PostExchange("/internal/actions/notices/read-all")
	int readAll(@RequestBody ReadNotices command);

}
