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

/** All that is known of the members, and who of them may sign in: for admins alone. */
@Contract(name = "directory", owner = App.ACCOUNT)
public interface Directory {

	/**
	 * Members, those first who joined last.
	 * @param query part of a name, a handle or an address, at most 100 characters; of one
	 * or two letters, what a word begins with; all members when it is blank
	 * @param before only those who follow that member in the list
	 * @param size how many at most, 1 to 101
	 */
	@GetExchange("/internal/data/directory/search")
	List<DirectoryEntry> search(@RequestParam String query, @RequestParam(required = false) @Nullable UUID before,
			@RequestParam int size);

	/**
	 * Those who stand in the list right above a member, in the order of the list.
	 * @param query as in {@link #search}
	 * @param after the member
	 * @param size how many at most, 1 to 101
	 */
	@GetExchange("/internal/data/directory/newer")
	List<DirectoryEntry> newer(@RequestParam String query, @RequestParam UUID after, @RequestParam int size);

	/**
	 * A member.
	 * @throws NobodyKnown when nobody has that handle
	 */
	@GetExchange("/internal/data/directory/entry")
	DirectoryEntry entry(@RequestParam String handle);

	/**
	 * What was done to a member's account, the latest first.
	 * @param size how much of it at most, 1 to 100
	 * @throws NobodyKnown when nobody has that handle
	 */
	@GetExchange("/internal/data/directory/history")
	List<Deed> history(@RequestParam String handle, @RequestParam int size);

	/**
	 * Suspends a member, whose sign-ins end at once in all applications; changes nothing
	 * when the member is suspended already.
	 * @throws NobodyKnown when there is none of that id
	 * @throws OwnAccount when an admin means the own account
	 * @throws LastAdmin when no other admin would be left
	 */
	@PostExchange("/internal/actions/directory/suspend")
	DirectoryEntry suspend(@RequestBody SuspendMember command);

	/**
	 * Lets a member sign in again; changes nothing when the member is not suspended.
	 * @throws NobodyKnown when there is none of that id
	 */
	@PostExchange("/internal/actions/directory/readmit")
	DirectoryEntry readmit(@RequestBody ReadmitMember command);

}
