package com.roseash.domain.likes;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What members like. A target is anything with a kind ({@code post}, {@code product}) and
 * an id.
 */
@Contract(name = "likes", owner = App.ACCOUNT)
public interface Likes {

	/**
	 * Likes the target, or no longer likes it; only the member does.
	 * @throws NothingToLike when readers do not see it
	 */
	@PostExchange("/internal/actions/likes/toggle")
	Liked toggle(@RequestBody ToggleLike command);

	/** Whether the member likes the target. */
	@GetExchange("/internal/data/likes/is-liked")
	boolean isLiked(@RequestParam UUID member, @RequestParam String kind, @RequestParam String id);

	/**
	 * The slugs of the targets of that kind that the member likes, the newest like first;
	 * those without a slug are left out.
	 */
	@GetExchange("/internal/data/likes/liked-slugs")
	List<String> likedSlugs(@RequestParam UUID member, @RequestParam String kind);

	/**
	 * The ids of the targets of that kind that the member likes, the newest like first.
	 */
	@GetExchange("/internal/data/likes/liked-ids")
	List<String> likedIds(@RequestParam UUID member, @RequestParam String kind);

	/** How many members like the target. */
	@GetExchange("/internal/data/likes/count")
	long count(@RequestParam String kind, @RequestParam String id);

	/** How many members like each of those targets, by id; at most 200 of one kind. */
	@GetExchange("/internal/data/likes/counts")
	Map<String, Long> counts(@RequestParam String kind, @RequestParam List<String> ids);

}
