package com.roseash.domain.content;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What those who write say of each other's texts, at a paragraph or of the whole. A
 * comment stays with its paragraph when the text changes, as long as half of its words
 * are there.
 */
@Contract(name = "review-comments", owner = App.BLOG)
public interface ReviewComments {

	/**
	 * The text with what was said of it.
	 * @throws PostNotFound when nothing has that slug
	 */
	@GetExchange("/internal/data/review-comments/text")
	ReviewedText text(@RequestParam String slug);

	/**
	 * Says something of it, or answers.
	 * @throws CommentNotFound when what is answered is not there
	 * @throws TooManyComments when it has 200 comments and answers
	 */
	@PostExchange("/internal/actions/review-comments/write")
	ReviewComment write(@RequestBody WriteComment command);

	/**
	 * Says that nothing is left to do about a comment, or that something is.
	 * @throws CommentNotFound when it is not there, or is an answer
	 */
	@PostExchange("/internal/actions/review-comments/resolve")
	void resolve(@RequestBody ResolveComment command);

	/**
	 * Takes a comment away; for who wrote it, and admins. What others answered stays.
	 * @throws CommentNotFound when it is not there
	 */
	@PostExchange("/internal/actions/review-comments/remove")
	void remove(@RequestBody RemoveComment command);

}
