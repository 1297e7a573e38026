package com.roseash.domain.content;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * How texts are looked over by somebody else before readers see them. Any post or page
 * can be; stewards say whether posts have to be. An approval is of one version: whoever
 * changes the text afterwards takes it away.
 */
@Contract(name = "reviews", owner = App.BLOG)
public interface Reviews {

	/** Whether posts are published only once somebody else has approved them. */
	@GetExchange("/internal/data/reviews/rule")
	ReviewRule rule();

	/** Decides that; for stewards and admins. */
	@PostExchange("/internal/actions/reviews/require")
	ReviewRule require(@RequestBody RequireReview command);

	/**
	 * How the review of a post or page stands.
	 * @throws PostNotFound when nothing has that slug
	 */
	@GetExchange("/internal/data/reviews/standing")
	ReviewStanding standing(@RequestParam String slug);

	/**
	 * Asks others to look at it; changes nothing if that was asked or if it is approved.
	 * @throws InTrash when it was put away
	 */
	@PostExchange("/internal/actions/reviews/ask")
	ReviewStanding ask(@RequestBody AskReview command);

	/** Asks nobody any more; changes nothing if nobody was asked. */
	@PostExchange("/internal/actions/reviews/withdraw")
	ReviewStanding withdraw(@RequestBody WithdrawReview command);

	/**
	 * Asks for changes; takes an approval away, too.
	 * @throws NotInReview when nobody has asked for a review
	 */
	@PostExchange("/internal/actions/reviews/send-back")
	ReviewStanding sendBack(@RequestBody SendBackPost command);

	/**
	 * Approves it. Who has written any of what is to be approved may not, unless that is
	 * an admin, of whom it is noted.
	 * @throws NotInReview when nobody has asked for a review
	 * @throws OwnText when whoever approves has written it
	 * @throws PostChanged when it is not at the version any more that was read
	 */
	@PostExchange("/internal/actions/reviews/approve")
	ReviewStanding approve(@RequestBody ApprovePost command);

}
